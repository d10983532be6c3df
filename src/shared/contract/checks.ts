import { z } from 'zod'
import { languageTag, uuid, type ReleaseId } from '../release'
import { channel } from './channel'
import type { Finding } from '../validity'

/** A finding is made by our own checks and only passes through here; its shape is the compiler's business. */
const finding = z.custom<Finding>((value) => typeof value === 'object' && value !== null && 'severity' in value)

export const checks = {
  /** Everything that stands between a release in these languages and going out, Must fix first in each: the gate, run on what is stored. */
  run: channel('checks.run', {
    request: z.strictObject({ id: uuid<ReleaseId>(), languages: z.array(languageTag()).min(1) }),
    response: z.array(finding),
  }),
}
