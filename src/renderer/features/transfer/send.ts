import type { Selection } from '../../../shared/contract'
import { api, longWork } from '../../bridge'
import { closeNotice, report, tell } from '../../notices'
import { session } from '../../session'
import { say } from '../../words'

/** Packs releases into a file for another officer, with what is on the page as it is seen there. */
export async function sendReleases(selection: Selection): Promise<void> {
  const flushed = await session.flush()
  if (!flushed.ok) return report(flushed)
  const { answer, stop } = longWork(
    (work) => api.transfer.send({ selection, work }),
    ({ done, of }) => {
      if (of > 1) tell(say('transfer.packing', { done, of }), { label: say('transfer.stop'), run: stop })
    },
  )
  const sent = await answer
  closeNotice()
  if (!sent.ok) return report(sent)
  const { name, releases, missing } = sent.value
  tell(say(missing === 0 ? 'transfer.sent' : 'transfer.sent-missing', { name, releases, missing }))
}
