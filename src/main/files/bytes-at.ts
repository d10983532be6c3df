import { readFile } from 'node:fs/promises'
import { errorCode } from './error-code'

/** The bytes of a file, or null where there is none that can be read. */
export async function bytesAt(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM'].includes(errorCode(error))) return null
    throw error
  }
}
