import { z } from 'zod'
import type { MediaHash } from './ids'

/** SHA-256 of a file in the media folder, as lower-case hexadecimal. */
export const mediaHash = () => z.string().regex(/^[0-9a-f]{64}$/) as unknown as z.ZodType<MediaHash, MediaHash>
