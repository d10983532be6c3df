import { z } from 'zod'
import { picture } from '../release'
import { channel } from './channel'

/** Bytes of a picture that is taken in: what a press photographer's camera writes. */
export const largestPicture = 25_000_000

/** A picture in the media folder, and the name of the file it came from. */
export const keptPicture = picture.pick({ hash: true, name: true })

export type KeptPicture = z.infer<typeof keptPicture>

export const pictures = {
  /** Asks for JPEG and PNG files and keeps them. Fails with `cancelled`, `picture-unreadable` {name}, `file-too-large`. */
  choose: channel('pictures.choose', { request: z.strictObject({}), response: z.array(keptPicture) }),
  /** Keeps a picture that was dropped or pasted. Fails as `choose` does. */
  keep: channel('pictures.keep', {
    request: z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
    response: keptPicture,
  }),
}
