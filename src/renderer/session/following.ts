import { create } from 'zustand'
import type { Document } from '../../shared/document'
import { followingRewritings, isFollowed, linkedRuns, type LinkFacts } from '../../shared/linking'
import {
  documentIn,
  partsOf,
  type LanguageTag,
  type RegisterLookup,
  type Release,
  type ReleaseDraft,
} from '../../shared/release'
import { printedDraft } from '../../shared/render'
import { rewriteTexts, type TextRewritings } from './change-text'
import type { Following, Session } from './session'
import type { Place } from './session-state'

/** What linked words of a release in one language are compared with. */
export const linkFactsOf = (release: Release, language: LanguageTag, lookup: RegisterLookup): LinkFacts => ({
  draft: printedDraft(release, lookup),
  language,
  lookup,
})

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
  /** The session's number of it: undo takes it back for as long as that is the last. */
  readonly deed: number
}

const noChange: FactsChange = { before: null, at: 0, deed: 0 }

/** The last change of facts in a draft, for whoever lists what has followed it. */
export const useFactsChange = create<FactsChange>(() => noChange)

export const forgetFactsChange = (): void => useFactsChange.setState(noChange)

function note(session: Session, before: Release): void {
  const { before: first, at } = useFactsChange.getState()
  const now = Date.now()
  const goesOn = first?.id === before.id && now - at < oneGo
  useFactsChange.setState({ before: goesOn ? first : before, at: now })
  // It is in the log once what runs now has ended.
  queueMicrotask(() => useFactsChange.setState({ deed: session.use.getState().deed }))
}

/**
 * Linked words follow a changed fact while the release is a draft: what has been asked of somebody, or cleared, is only
 * proposed to be changed.
 */
export const followFacts =
  (session: Session, lookup: () => RegisterLookup): Following =>
  (before, now) => {
    if (now.status !== 'draft' || sayTheSame(before, now)) return
    note(session, before)
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
