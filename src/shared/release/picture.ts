import { z } from 'zod'
import type { PictureId } from './ids'
import { localText } from './local-text'
import { mediaHash } from './media-hash'
import { uuid } from './scalars'

/** A photograph that goes out with the release. Its bytes lie in the media folder; its caption is among the texts. */
export const picture = z.strictObject({
  id: uuid<PictureId>(),
  hash: mediaHash(),
  /** The name of the file it came from. */
  name: z.string(),
  credit: z.string(),
  /** What it shows, for those who do not see it. */
  alternative: localText,
})

export type Picture = z.infer<typeof picture>
