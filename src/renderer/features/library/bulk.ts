import type { Selection } from '../../../shared/contract'
import { ok } from '../../../shared/result'
import { api } from '../../bridge'
import { report, tell } from '../../notices'
import { session, useSession } from '../../session'
import { say } from '../../words'
import { chooseNone, chosenSelection, isChosen, useChosen } from './chosen'
import { reload } from './library-state'

/** Moves what is chosen into the trash, or takes it out. Nothing is asked first; the notice takes it back. */
export async function trashChosen(isTrashed: boolean): Promise<void> {
  const selection = chosenSelection()
  const open = useSession.getState().release
  const isOpenChosen = open !== null && isChosen(useChosen.getState(), open.id)
  if (isTrashed && isOpenChosen) {
    const closed = await session.close()
    if (!closed.ok) return report(closed)
  }
  const answer = await api.releases.trashMany({ selection, isTrashed })
  if (!answer.ok) return report(answer)
  const { ids } = answer.value
  const wasOpen = isTrashed && isOpenChosen && ids.includes(open.id)
  // All that a list holds need not hold the open one.
  if (isTrashed && isOpenChosen && !wasOpen) await session.open(open.id)
  chooseNone()
  await reload()
  tell(say(isTrashed ? 'library.trashed-many' : 'library.restored-many', { count: ids.length }), {
    label: say('app.undo'),
    run: () => void takeBack({ ids }, !isTrashed, wasOpen ? open.id : null),
  })
}

async function takeBack(
  selection: Selection,
  isTrashed: boolean,
  open: Parameters<typeof session.open>[0] | null,
): Promise<void> {
  const answer = await api.releases.trashMany({ selection, isTrashed })
  if (!answer.ok) return report(answer)
  if (open !== null) await session.open(open)
  await reload()
}

export interface TagChange {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/** Gives what is chosen a tag, or takes one away; the notice takes that back. */
export async function tagChosen(change: TagChange): Promise<void> {
  const changed = await tagged(chosenSelection(), change)
  if (changed === null) return
  const tag = [...change.add, ...change.remove].join(', ')
  const isAdded = change.add.length > 0
  if (changed.length === 0) return tell(say(isAdded ? 'library.tagged-already' : 'library.untagged-already', { tag }))
  const message = isAdded ? 'library.tagged' : 'library.untagged'
  tell(say(message, { tag, count: changed.length }), {
    label: say('app.undo'),
    run: () => void tagged({ ids: changed }, { add: change.remove, remove: change.add }),
  })
}

/** Changes the tags, of the open release between two of its saves. Answers those that changed, or null where that failed. */
async function tagged(selection: Selection, { add, remove }: TagChange) {
  const request = { selection, add: [...add], remove: [...remove] }
  const answer =
    useSession.getState().release === null
      ? await api.releases.tag(request)
      : await session.exchange(
          async ({ id }) => {
            const done = await api.releases.tag(request)
            if (!done.ok) return done
            const release = await api.releases.get({ id })
            return release.ok ? ok({ ids: done.value.ids, release: release.value }) : release
          },
          ({ release }) => release,
        )
  if (!answer.ok) {
    report(answer)
    return null
  }
  await reload()
  return answer.value.ids
}
