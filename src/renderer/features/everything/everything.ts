import type { WorkProgress } from '../../../shared/contract'
import { api, longWork } from '../../bridge'
import type { Failure } from '../../../shared/result'
import { closeNotice, report, tell } from '../../notices'
import { session } from '../../session'
import { say } from '../../words'

/** Writes the whole library into a folder that the officer chooses, with what is on the page as it is seen there. */
export async function exportEverything(): Promise<void> {
  const flushed = await session.flush()
  if (!flushed.ok) return report(flushed)
  const { answer, stop } = longWork(
    (work) => api.everything.export({ work }),
    telling('everything.writing', () => stop()),
  )
  const exported = await answer
  if (!exported.ok) return failed(exported)
  const { folder, releases, missing } = exported.value
  tell(say('everything.exported', { folder, count: releases, missing }))
}

/** Makes a library of an export and opens it. */
export async function bringBackExport(): Promise<void> {
  const flushed = await session.flush()
  if (!flushed.ok) return report(flushed)
  const { answer, stop } = longWork(
    (work) => api.everything.bringBack({ work }),
    telling('everything.bringing', () => stop()),
  )
  const brought = await answer
  if (!brought.ok) return failed(brought)
  const { releases, missing } = brought.value
  tell(say('everything.brought', { count: releases, missing }))
}

/** Who has stopped it need not read on how far it was. */
function failed(failure: Failure): void {
  closeNotice()
  report(failure)
}

const telling =
  (sentence: 'everything.writing' | 'everything.bringing', stop: () => void) =>
  ({ done, of }: WorkProgress): void =>
    tell(say(sentence, { done, of }), { label: say('everything.stop'), run: stop })
