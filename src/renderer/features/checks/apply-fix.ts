import { assertNever } from '../../../shared/assert-never'
import type { Finding } from '../../../shared/validity'
import { withWordsReplaced } from '../../../shared/document'
import type { TextPart } from '../../../shared/release'
import { editorOf } from '../../editor/handles'
import { tell } from '../../notices'
import { session, tellDone, useSession } from '../../session'
import { say } from '../../words'
import { findingsIn, useChecks } from './checks-state'
import type { Desk } from './jump'

/** Settles a finding; one undo takes it back. Words that read otherwise by now are left alone. */
export function applyFix(listed: Finding, desk: Desk): void {
  if (listed.fix?.kind === 'ask-clearance') return desk.askClearance()
  // Nothing that is typed next to it belongs to it.
  if (session.together(() => settle(listed))) tellDone(say('checks.fixed'))
  else tell(say('checks.changed'))
}

function settle(listed: Finding): boolean {
  const { anchor, fix } = listed
  const editor = anchor === undefined ? null : editorOf(anchor.text)
  // An editor knows the words of its part better than the draft, which lags behind it.
  if (fix?.kind === 'replace-words' && anchor !== undefined && editor?.language === anchor.language) {
    const words = String(listed.values['words'])
    // Linked words stay linked: they are not the officer's own because a check has put them right.
    return listed.code === 'linked.stale'
      ? editor.rewrite([{ ...anchor, words, text: fix.text }])
      : editor.replaceWords(anchor, words, fix.text)
  }
  const { release } = useSession.getState()
  const { surroundings } = useChecks.getState()
  if (fix === undefined || release === null || surroundings === null) return false
  const isStill = findingsIn(release, surroundings).some((it) => JSON.stringify(it) === JSON.stringify(listed))
  if (!isStill) return false
  switch (fix.kind) {
    case 'set-field':
      session.setField([...fix.path], fix.value)
      return true
    case 'confirm': {
      const { startedFrom } = release.draft
      if (startedFrom?.kind !== 'earlier') return false
      const { place, phrase } = fix
      session.setField(['startedFrom', 'confirmed'], [...startedFrom.confirmed, { place, phrase }])
      return true
    }
    case 'replace-words': {
      if (anchor === undefined) return false
      const place = { language: anchor.language, part: anchor.text as TextPart }
      session.changeText(place, (document) => withWordsReplaced(document, anchor, fix.text))
      return true
    }
    case 'ask-clearance':
      return false
    default:
      return assertNever(fix)
  }
}
