import type { ChangedMany, Selection } from '../../../shared/contract'
import type { ReleaseId } from '../../../shared/release'
import { ok } from '../../../shared/result'
import { api } from '../../bridge'
import { report, tell, tellOfPart } from '../../notices'
import { session, useSession } from '../../session'
import { say, sayFailure } from '../../words'
import { toldOf } from './bulk-progress'
import { chooseNone, chosenSelection, isChosen, useChosen } from './chosen'
import { reload, useLibrary } from './library-state'

/** Moves what is chosen into the trash, or takes it out. Nothing is asked first; the notice takes it back. */
export async function trashChosen(isTrashed: boolean): Promise<void> {
  const selection = chosenSelection()
  const open = useSession.getState().release
  const isOpenChosen = open !== null && isChosen(useChosen.getState(), open.id)
  if (isTrashed && isOpenChosen) {
    const closed = await session.close()
    if (!closed.ok) return report(closed)
  }
  const answer = await toldOf((work) => api.releases.trashMany({ work, selection, isTrashed }))
  if (!answer.ok) return report(answer)
  const { ids } = answer.value
  const wasOpen = isTrashed && isOpenChosen && ids.includes(open.id)
  // All that a list holds need not hold the open one.
  if (isTrashed && isOpenChosen && !wasOpen) await session.open(open.id)
  chooseNone()
  const left = leftOut(answer.value)
  await reload()
  const message = say(isTrashed ? 'library.trashed-many' : 'library.restored-many', { count: ids.length })
  tellOfMany(message, left, ids, () => void takeBack({ ids }, !isTrashed, wasOpen ? open.id : null))
}

/** How many releases are named that could not be changed. */
const mostNamed = 3

/** Says which releases stay as they were, and why; null where none does. */
function leftOut({ refused, failure }: ChangedMany): string | null {
  if (failure === null) return null
  const headlines = new Map((useLibrary.getState().items ?? []).map(({ id, headline }) => [id, headline]))
  const names = refused.slice(0, mostNamed).map((id) => `“${headlines.get(id) || say('library.untitled')}”`)
  const more = refused.length - names.length
  return say('library.not-changed', { names: names.join(', '), more, reason: sayFailure(failure) })
}

/** Tells what was done to many releases, with the way back, and what was left out of it. */
function tellOfMany(message: string, left: string | null, changed: readonly ReleaseId[], takeBack: () => void): void {
  const undo = changed.length === 0 ? undefined : { label: say('app.undo'), run: takeBack }
  if (left === null) tell(message, undo)
  else tellOfPart(changed.length === 0 ? left : `${message} ${left}`, undo)
}

async function takeBack(
  selection: Selection,
  isTrashed: boolean,
  open: Parameters<typeof session.open>[0] | null,
): Promise<void> {
  const answer = await toldOf((work) => api.releases.trashMany({ work, selection, isTrashed }))
  if (!answer.ok) return report(answer)
  const left = leftOut(answer.value)
  if (left !== null) tellOfPart(left)
  if (open !== null) await session.open(open)
  await reload()
}

export interface TagChange {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/** Gives what is chosen a tag, or takes one away; the notice takes that back. */
export async function tagChosen(change: TagChange): Promise<void> {
  const done = await tagged(chosenSelection(), change)
  if (done === null) return
  const { ids: changed } = done
  const left = leftOut(done)
  const tag = [...change.add, ...change.remove].join(', ')
  const isAdded = change.add.length > 0
  if (changed.length === 0 && left === null)
    return tell(say(isAdded ? 'library.tagged-already' : 'library.untagged-already', { tag }))
  const message = isAdded ? 'library.tagged' : 'library.untagged'
  tellOfMany(say(message, { tag, count: changed.length }), left, changed, () => void takeTagBack(changed, change))
}

async function takeTagBack(ids: readonly ReleaseId[], { add, remove }: TagChange): Promise<void> {
  const done = await tagged({ ids: [...ids] }, { add: remove, remove: add })
  const left = done === null ? null : leftOut(done)
  if (left !== null) tellOfPart(left)
}

/** Changes the tags, of the open release between two of its saves. Answers null where that failed. */
async function tagged(selection: Selection, { add, remove }: TagChange): Promise<ChangedMany | null> {
  const ask = () => toldOf((work) => api.releases.tag({ work, selection, add: [...add], remove: [...remove] }))
  const answer =
    useSession.getState().release === null
      ? await ask()
      : await session.exchange(
          async (open) => {
            const done = await ask()
            if (!done.ok) return done
            const read = await api.releases.get({ id: open.id })
            return ok({ ...done.value, release: read.ok ? read.value : open })
          },
          ({ release }) => release,
        )
  if (!answer.ok) {
    report(answer)
    return null
  }
  await reload()
  return answer.value
}
