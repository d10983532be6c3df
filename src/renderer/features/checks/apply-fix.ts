import { assertNever } from '../../../shared/assert-never'
import type { Finding } from '../../../shared/validity'
import { withWordsReplaced } from '../../../shared/document'
import { documentIn, pathOfPart, textOf, type TextPart } from '../../../shared/release'
import { editorOf } from '../../editor/handles'
import { tell, tellOf } from '../../notices'
import { session, useSession } from '../../session'
import { say } from '../../words'
import { findingsIn, useChecks } from './checks-state'
import type { Desk } from './jump'

/** Settles a finding; one undo takes it back. Words that read otherwise by now are left alone. */
export function applyFix(listed: Finding, desk: Desk): void {
  if (listed.fix?.kind === 'ask-clearance') return desk.askClearance()
  const isDone = settle(listed)
  if (isDone) tellOf('release', say('checks.fixed'), { label: say('checks.undo'), run: () => session.undo() })
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
      const part = anchor.text as TextPart
      const document = documentIn(textOf(release.draft, anchor.language), part)
      session.setField(['texts', anchor.language, ...pathOfPart(part)], withWordsReplaced(document, anchor, fix.text))
      return true
    }
    case 'ask-clearance':
      return false
    default:
      return assertNever(fix)
  }
}
