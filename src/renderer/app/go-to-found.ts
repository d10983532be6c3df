import { passagesOf } from '../../shared/checks'
import { firstHit } from '../../shared/language'
import { focusFact } from '../features/facts'
import type { FindTarget } from '../features/find'
import { search, showView } from '../features/library'
import { openPerson } from '../features/people'
import { useSession } from '../session'
import { useDesk } from './desk-state'
import { revealDetails, revealPane } from './panes'
import { closePeople, openPeople, openRelease } from './releases'

/** Shows what was chosen of everything found: a release, somebody of the register, or where a place is named. */
export async function goToFound(target: FindTarget): Promise<void> {
  switch (target.kind) {
    case 'release':
      return openRelease(target.id)
    case 'person':
      openPeople()
      return openPerson(target.id)
    case 'place':
      closePeople()
      showView('all')
      search(target.words)
      return revealPane('list')
    case 'text':
      await openRelease(target.id)
      return showWords(target.words)
  }
}

/** Selects the first of the words in the text of the open release, or goes to the field that holds it. */
function showWords(words: string): void {
  const { release, language } = useSession.getState()
  if (release === null) return
  for (const passage of passagesOf(release.draft, language)) {
    const hit = firstHit(passage.words, words)
    if (hit === null || passage.block === null) continue
    const { text, block, index } = passage.block
    if (text === 'body') return selectSoon({ block, index, from: hit.start, to: hit.end })
    revealDetails()
    return focusFact(text)
  }
}

type Place = Parameters<NonNullable<ReturnType<typeof useDesk.getState>['editor']>['selectWords']>[0]

/** The editor of a release that is just being opened may take a moment to be there. */
function selectSoon(place: Place, framesLeft = 60): void {
  if (useDesk.getState().editor?.selectWords(place) === true || framesLeft === 0) return
  requestAnimationFrame(() => selectSoon(place, framesLeft - 1))
}
