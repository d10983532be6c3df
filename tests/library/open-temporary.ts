import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openLibrary, type Library, type OpenOptions } from '../../src/main/library'
import { temporaryFolder } from '../helpers/temporary-folder'

export const newPath = (): string => join(temporaryFolder(), 'Test.communique')

/** An open library that is closed when the test ends, whatever came of it. */
export function opened(path: string = newPath(), options: Partial<OpenOptions> = {}): Library {
  const library = openLibrary(path, { create: true, device: 'desk', ...options })
  onTestFinished(() => void library.close())
  return library
}
