import { closeSync, openSync, readSync } from 'node:fs'

/** Whether the file is a package by its first bytes: packages and libraries have the same ending. */
export function isPackage(path: string): boolean {
  const bytes = Buffer.alloc(4)
  const file = openSync(path, 'r')
  try {
    readSync(file, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(file)
  }
  return bytes.toString('latin1') === 'PK\x03\x04'
}
