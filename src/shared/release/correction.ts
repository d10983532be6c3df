import { z } from 'zod'
import type { ReleaseId, VersionId } from './ids'
import { uuid } from './scalars'
import { correctionKind } from './workflow'

/** Makes a release the correction, replacement or withdrawal of one that has gone out. The version is what went out. */
export const correction = z.strictObject({
  of: uuid<ReleaseId>(),
  version: uuid<VersionId>(),
  kind: correctionKind,
})

export type Correction = z.infer<typeof correction>
