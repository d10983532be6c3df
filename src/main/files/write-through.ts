import { open } from 'node:fs/promises'

/** Writes a new file onto the disk itself. Fails with `EEXIST` where there is one. */
export async function writeThrough(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
