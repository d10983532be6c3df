import { closeSync, openSync, readSync } from 'node:fs'

/** The first bytes of a file, as many as an SQLite file has in its head; zeros where it is shorter. */
export function headOf(path: string): Buffer {
  const bytes = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(file)
  }
  return bytes
}
