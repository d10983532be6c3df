import { join } from 'node:path'

/** Where the library of this user lies when no other was chosen. */
export const defaultLibraryPath = (userData: string): string => join(userData, 'Library.communique')
