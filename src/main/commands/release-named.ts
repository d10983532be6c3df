import { uuid, type ReleaseId } from '../../shared/release'
import { wrongUse } from './usage'
import type { Given } from './verb'

/** The release that the first word names by its id. */
export const releaseNamed = ({ positionals }: Given): ReleaseId => releaseIn(positionals[0] ?? '')

/** The release that a word names by its id. */
export function releaseIn(word: string): ReleaseId {
  const id = uuid<ReleaseId>().safeParse(word)
  if (!id.success) throw wrongUse(`${word} is not the id of a release`)
  return id.data
}
