import { deflateRawSync } from 'node:zlib'
import { basename } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { NamedFailure } from '../../../shared/result'
import { writeAtomically } from '../../files'
import { packageLimits, ratioCountsFrom, type PackageMember } from './format'

/** The same content gives the same bytes: a zip file would tell when each member was put in. */
const noTime = new Date(1980, 0, 1)

/**
 * Writes members as a package, whole or not at all. Fails with `package-too-large` {name} where it would be one that
 * nobody takes in, and as writing does.
 */
export async function writePackage(
  path: string,
  members: Iterable<PackageMember>,
  { replace }: { replace: boolean },
): Promise<void> {
  await writeAtomically(path, packed(path, members), { replace })
}

function packed(path: string, members: Iterable<PackageMember>): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    pieces.push(piece)
  })
  let count = 0
  let sum = 0
  for (const { name, bytes } of members) {
    count += 1
    sum += bytes.length
    if (count > packageLimits.members || bytes.length > packageLimits.member || sum > packageLimits.sum) {
      throw new NamedFailure('package-too-large', { name: basename(path) })
    }
    const file = isPackable(name, bytes) ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    file.mtime = noTime
    zip.add(file)
    file.push(bytes, true)
  }
  zip.end()
  return Buffer.concat(pieces)
}

/** Pictures are packed already; and words that say one thing over and over would look like a bomb. */
function isPackable(name: string, bytes: Uint8Array): boolean {
  if (name.startsWith('media/')) return false
  return bytes.length <= ratioCountsFrom || deflateRawSync(bytes).length * packageLimits.ratio > bytes.length * 2
}
