import type { MediaHash } from '../../shared/release'
import type { Library } from '../library'
import { pictureType } from './picture-type'

/** The emblem as a data: URL, as every output carries it; null where there is none. */
export function emblemAddress(library: Library, emblem: MediaHash | null): string | null {
  if (emblem === null) return null
  const bytes = library.media.read(emblem)
  const type = pictureType(bytes)
  return type === null ? null : `data:${type};base64,${bytes.toString('base64')}`
}
