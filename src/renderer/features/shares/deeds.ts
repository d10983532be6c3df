import { api } from '../../bridge'
import { report, tell } from '../../notices'
import { session } from '../../session'
import { say } from '../../words'

/** Publishes the library to its share now. */
export async function publish(): Promise<void> {
  const answer = await api.library.publish({})
  if (answer.ok) tell(say('shares.published'))
  else report(answer)
}

/** Opens the library anew: for writing, where the other desk has left it. */
export async function reopen(): Promise<void> {
  const answer = await api.library.reopen({})
  if (!answer.ok) report(answer)
}

/** Keeps what was written here as a library of its own, and opens what the other desk has published. Main says where. */
export async function setApart(): Promise<void> {
  // What is typed while the other one is opened belongs to this one, and must not be saved over what is said there.
  const flushed = await session.flush()
  if (!flushed.ok) return report(flushed)
  session.leave()
  const answer = await api.library.setApart({})
  if (!answer.ok) report(answer)
}
