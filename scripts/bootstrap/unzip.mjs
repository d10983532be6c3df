import { closeSync, chmodSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/**
 * Unpacks the wanted entries of a plain zip (no zip64, no encryption, no links) with their file modes. Bare machines
 * have no `unzip`, and of the 25,000 entries of the one archive we open only some eighty are wanted.
 */
export function unzip(archive, into, isWanted) {
  const file = openSync(archive, 'r')
  try {
    for (const entry of entriesOf(file)) {
      if (!isWanted(entry.name) || entry.name.endsWith('/')) continue
      const target = normalize(join(into, entry.name))
      if (!target.startsWith(normalize(into)))
        throw new Error(`the archive names a file outside its folder: ${entry.name}`)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, contentOf(file, entry))
      chmodSync(target, entry.mode)
    }
  } finally {
    closeSync(file)
  }
}

/** The central directory at the end of the file lists every entry; the field offsets are those of PKWARE's APPNOTE. */
function* entriesOf(file) {
  const { size } = fstatSync(file)
  const tail = bytesAt(file, Math.max(0, size - 65557), Math.min(size, 65557))
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('not a zip archive')
  const directory = bytesAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  for (let at = 0; at < directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28)
    yield {
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

function contentOf(file, { method, packed, size, offset, name }) {
  const header = bytesAt(file, offset, 30) // its name and extra fields may be longer than the directory's
  const raw = bytesAt(file, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed)
  const content = method === 0 ? raw : inflateRawSync(raw)
  if (content.length !== size) throw new Error(`${name} is damaged in the archive`)
  return content
}

function bytesAt(file, position, length) {
  const buffer = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const more = readSync(file, buffer, read, length - read, position + read)
    if (more === 0) throw new Error('the archive is cut short')
    read += more
  }
  return buffer
}
