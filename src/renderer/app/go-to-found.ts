import { passagesOf } from '../../shared/checks'
import { firstHit } from '../../shared/language'
import { whenThere } from '../editor/handles'
import type { FindTarget } from '../features/find'
import { search, showView } from '../features/library'
import { openPerson } from '../features/people'
import { useSession } from '../session'
import { revealPane } from './panes'
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
    return whenThere(text, (editor) => editor.selectWords({ block, index, from: hit.start, to: hit.end }))
  }
}
