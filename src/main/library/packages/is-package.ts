import { headOf } from '../head-of'

/** Whether a file is a package by its first bytes: packages and libraries have the same ending. */
export const isPackageHead = (head: Buffer): boolean => head.toString('latin1', 0, 4) === 'PK\x03\x04'

export const isPackage = (path: string): boolean => isPackageHead(headOf(path))
