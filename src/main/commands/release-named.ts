import { uuid, type ReleaseId } from '../../shared/release'
import { wrongUse } from './usage'
import type { Given } from './verb'

/** The release that the first word names by its id. */
export function releaseNamed({ positionals }: Given): ReleaseId {
  const id = uuid<ReleaseId>().safeParse(positionals[0])
  if (!id.success) throw wrongUse(`${positionals[0] ?? ''} is not the id of a release`)
  return id.data
}
