import { create } from 'zustand'
import type { Document } from '../../shared/document'
import {
  followingRewritings,
  isFollowed,
  linkedRuns,
  rewritten,
  type LinkFacts,
  type Rewriting,
} from '../../shared/linking'
import {
  documentIn,
  partsOf,
  pathOfPart,
  textOf,
  type LanguageTag,
  type RegisterLookup,
  type Release,
  type ReleaseDraft,
} from '../../shared/release'
import { printedDraft } from '../../shared/render'
import type { FieldPatch } from '../../shared/undo'
import type { Following, Session } from './session'
import type { Place } from './session-state'

/** What linked words of a release in one language are compared with. */
export const linkFactsOf = (release: Release, language: LanguageTag, lookup: RegisterLookup): LinkFacts => ({
  draft: printedDraft(release, lookup),
  language,
  lookup,
})

/** Words of one text that are replaced. */
export interface TextRewritings extends Place {
  readonly rewritings: readonly Rewriting[]
}

/** The fields that linked words say. */
const facts = ['type', 'number', 'event', 'dateline', 'releaseTime', 'speakers', 'attended'] as const

const sayTheSame = (a: Release, b: Release): boolean =>
  a.assignedNumber === b.assignedNumber && facts.every((field) => a.draft[field] === b.draft[field])

/** Milliseconds within which a field that is being typed counts as one change. */
const oneGo = 1500

interface FactsChange {
  /** The release before the field was changed; null until one is. */
  readonly before: Release | null
  readonly at: number
}

/** The last change of facts in a draft, for whoever lists what has followed it. */
export const useFactsChange = create<FactsChange>(() => ({ before: null, at: 0 }))

function note(before: Release): void {
  const { before: first, at } = useFactsChange.getState()
  const now = Date.now()
  const goesOn = first?.id === before.id && now - at < oneGo
  useFactsChange.setState({ before: goesOn ? first : before, at: now })
}

/**
 * Linked words follow a changed fact while the release is a draft: what has been asked of somebody, or cleared, is only
 * proposed to be changed.
 */
export const followFacts =
  (session: Session, lookup: () => RegisterLookup): Following =>
  (before, now) => {
    if (now.status !== 'draft' || sayTheSame(before, now)) return
    note(before)
    rewriteTexts(session, whatFollows(before, now, lookup()))
  }

function whatFollows(before: Release, now: Release, lookup: RegisterLookup): TextRewritings[] {
  const linked = textsOf(now.draft).filter(
    ({ language, document }) => isFollowed(language) && linkedRuns(document).length > 0,
  )
  if (linked.length === 0) return []
  const factsOf = (release: Release) => {
    const draft = printedDraft(release, lookup)
    const byLanguage = new Map(linked.map(({ language }) => [language, { draft, language, lookup }]))
    return (language: LanguageTag): LinkFacts => byLanguage.get(language)!
  }
  const [factsBefore, factsNow] = [factsOf(before), factsOf(now)]
  return linked.map(({ language, part, document }) => ({
    language,
    part,
    rewritings: followingRewritings(document, factsBefore(language), factsNow(language)),
  }))
}

/** Every text of a draft, in every language. */
export const textsOf = (draft: ReleaseDraft): (Place & { readonly document: Document })[] =>
  Object.entries(draft.texts).flatMap(([language, text]) =>
    partsOf(text).map((part) => ({ language, part, document: documentIn(text, part) })),
  )

/** Replaces words of several texts as one change: where an editor shows them as if typed there, else in the draft. */
export function rewriteTexts(session: Session, texts: readonly TextRewritings[]): void {
  session.together(() => {
    const patches: FieldPatch[] = []
    for (const { rewritings, ...place } of texts) {
      if (rewritings.length === 0) continue
      const editor = session.editorOf(place)
      if (editor !== undefined) editor.rewrite(rewritings)
      else patches.push(...changedBlocks(session, place, (document) => rewritten(document, rewritings)))
    }
    if (patches.length > 0) session.changeFields(patches)
  })
}

/** Patches of the blocks that `change` changes; a whole text for each key of a field would fill the undo log. */
export function changedBlocks(session: Session, place: Place, change: (document: Document) => Document): FieldPatch[] {
  const { release } = session.use.getState()
  if (release === null) return []
  // The editor is ahead of the draft while somebody writes in it.
  const before =
    session.editorOf(place)?.readDocument() ?? documentIn(textOf(release.draft, place.language), place.part)
  return change(before).content.flatMap((block, index) =>
    JSON.stringify(block) === JSON.stringify(before.content[index])
      ? []
      : [{ path: ['texts', place.language, ...pathOfPart(place.part), 'content', index], value: block }],
  )
}
