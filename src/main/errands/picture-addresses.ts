import type { MediaHash, Picture } from '../../shared/release'
import type { PictureAddresses } from '../../shared/render'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import type { OutputTools } from './output-tools'

/** Drawing takes its time, and a preview is made anew after every save. Pictures never change under their hash. */
const drawn = new Map<MediaHash, string>()
const mostKept = 12

/**
 * The pictures of a release as data: URLs, drawn anew for going out. Fails with `picture-missing` {name}: nothing leaves without
 * a picture that belongs to it, whole as it was kept.
 */
export const pictureAddresses = (
  library: Library,
  pictures: readonly Picture[],
  { draw }: Pick<OutputTools, 'draw'>,
): PictureAddresses =>
  new Map(
    pictures.map(({ hash, name }) => {
      const kept = keptBytes(library, hash, name)
      return [hash, drawn.get(hash) ?? drawnFrom(kept, hash, name, draw)]
    }),
  )

/**
 * The same for a look at the page, which is made anew after every save: what has been drawn is not read again, and captions
 * of pictures that are not there are shown without them.
 */
export const previewAddresses = (
  library: Library,
  pictures: readonly Picture[],
  { draw }: Pick<OutputTools, 'draw'>,
): PictureAddresses =>
  new Map(
    pictures.flatMap(({ hash, name }): [MediaHash, string][] => {
      try {
        return [[hash, drawn.get(hash) ?? drawnFrom(keptBytes(library, hash, name), hash, name, draw)]]
      } catch (error) {
        if (error instanceof NamedFailure) return []
        throw error
      }
    }),
  )

function drawnFrom(kept: Uint8Array, hash: MediaHash, name: string, draw: OutputTools['draw']): string {
  const picture = draw(kept)
  if (picture === null) throw new NamedFailure('picture-missing', { name })
  const address = `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`
  const [oldest] = drawn.keys()
  if (drawn.size >= mostKept && oldest !== undefined) drawn.delete(oldest)
  drawn.set(hash, address)
  return address
}

function keptBytes(library: Library, hash: MediaHash, name: string): Uint8Array {
  try {
    return library.media.read(hash)
  } catch (error) {
    throw new NamedFailure('picture-missing', { name }, { cause: error })
  }
}
