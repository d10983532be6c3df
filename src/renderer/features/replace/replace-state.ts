import { create } from 'zustand'
import { soughtOf, type MatchOptions } from '../../../shared/language'
import { currentEditor, useEditors, type EditorHandle } from '../../editor/handles'
import { session, tellDone, useSession } from '../../session'
import { say } from '../../words'
import { hitsIn, isReplaceable, type Hit } from './hits'
import { replaceHits } from './replace-hits'
import { markHits, selectHit, showHit, unmarkHits } from './showing'

interface Replacing {
  readonly isOpen: boolean
  readonly isReplacing: boolean
  readonly typed: string
  readonly text: string
  readonly options: MatchOptions
  /** Whether the other languages of the release are searched, too. */
  readonly isEverywhere: boolean
  readonly hits: readonly Hit[]
  /** Index of the hit that is looked at; null where there is none. */
  readonly current: number | null
  /** Keys of hits whose tick differs from the usual: linked words usually stay. */
  readonly ticked: ReadonlySet<string>
  /** Counts how often the field was asked for, so that it takes the focus again. */
  readonly calls: number
}

export const useReplace = create<Replacing>(() => ({
  isOpen: false,
  isReplacing: false,
  typed: '',
  text: '',
  options: { isCaseKept: false, areAccentsKept: false, isWholeWords: false },
  isEverywhere: false,
  hits: [],
  current: null,
  ticked: new Set(),
  calls: 0,
}))

/** Where the officer was before they looked for something. */
let origin: { readonly element: Element | null; readonly editor: EditorHandle | null; readonly from: number } | null =
  null

/** Milliseconds of rest after a change of the text before it is searched again. */
const rest = 150
let waiting: ReturnType<typeof setTimeout> | undefined
let unfollow: (() => void) | null = null

const longestTaken = 100

/** Opens the bar; words selected in the text are what is looked for. */
export function openReplace(isReplacing: boolean): void {
  const { isOpen, calls, typed, isReplacing: wasReplacing } = useReplace.getState()
  const editor = currentEditor()
  if (!isOpen) {
    origin = { element: document.activeElement, editor, from: editor?.editor.state.selection.from ?? 0 }
    unfollow = follow()
  }
  const selected = editor?.editor.isFocused === true ? selectedWords(editor) : ''
  useReplace.setState({
    isOpen: true,
    isReplacing: isReplacing || (isOpen && wasReplacing),
    typed: selected === '' ? typed : selected,
    calls: calls + 1,
  })
  search('from-caret')
}

function selectedWords({ editor }: EditorHandle): string {
  const { from, to, $from, $to } = editor.state.selection
  return $from.sameParent($to) && to - from <= longestTaken ? editor.state.doc.textBetween(from, to) : ''
}

/**
 * Closes the bar; the hit that was looked at is selected then, or the focus goes back to where it was. `showField` shows a
 * field of the details, for a hit in one that is folded.
 */
export function closeReplace(showField: (field: string) => void): void {
  const { hits, current } = useReplace.getState()
  const hit = current === null ? undefined : hits[current]
  leave()
  if (hit === undefined || !selectHit(hit, showField)) {
    if (origin?.element instanceof HTMLElement) origin.element.focus()
  }
}

function leave(): void {
  unfollow?.()
  unfollow = null
  clearTimeout(waiting)
  useReplace.setState({ isOpen: false, isReplacing: false, hits: [], current: null, ticked: new Set() })
  unmarkHits()
}

export function lookFor(typed: string): void {
  useReplace.setState({ typed })
  search('from-caret')
}

export function setOptions(options: Partial<MatchOptions> & { readonly isEverywhere?: boolean }): void {
  const { isEverywhere = useReplace.getState().isEverywhere, ...match } = options
  useReplace.setState((before) => ({ isEverywhere, options: { ...before.options, ...match } }))
  search('from-caret')
}

/** Goes to the next hit, or to the one before; opens the bar where it is closed. */
export function step(by: 1 | -1): void {
  const { isOpen, hits, current } = useReplace.getState()
  if (!isOpen) return openReplace(false)
  if (hits.length > 0) goTo(((current ?? -by) + by + hits.length) % hits.length)
}

export function goTo(index: number): void {
  const { hits } = useReplace.getState()
  useReplace.setState({ current: index })
  markHits(hits, index)
  showHit(hits[index])
}

/** Whether a hit is replaced with all the others. */
export const isTicked = (hit: Hit, ticked: ReadonlySet<string>): boolean =>
  isReplaceable(hit) && hit.isLinked === ticked.has(hit.key)

export function tick({ key }: Hit): void {
  const ticked = new Set(useReplace.getState().ticked)
  if (!ticked.delete(key)) ticked.add(key)
  useReplace.setState({ ticked })
}

/** Replaces the hit that is looked at and goes to the next one. */
export function replaceCurrent(): void {
  const { hits, current, text } = useReplace.getState()
  const hit = current === null ? undefined : hits[current]
  if (hit === undefined || current === null || !isReplaceable(hit)) return
  replace([hit])
  const { hits: left } = useReplace.getState()
  if (left.length === 0) return
  // What was put there may say it again; the next hit is looked at, not that.
  const isBehind = (it: Hit): boolean => !isInSameBlock(it, hit) || it.from >= hit.from + text.length
  const next = left.findIndex((it, index) => index >= current && isBehind(it))
  goTo(Math.max(0, next))
}

const isInSameBlock = (a: Hit, b: Hit): boolean => a.language === b.language && a.part === b.part && a.index === b.index

/** Replaces every ticked hit, as one undo. */
export function replaceTicked(): void {
  const { hits, ticked } = useReplace.getState()
  const chosen = hits.filter((hit) => isTicked(hit, ticked))
  if (chosen.length === 0) return
  if (replace(chosen)) tellDone(say('writing.replaced', { count: chosen.length }))
}

function replace(chosen: readonly Hit[]): boolean {
  const { release } = useSession.getState()
  if (release === null) return false
  // What the page says by now is what is replaced; hits that have moved meanwhile are found again first.
  search('stay')
  const { hits, text } = useReplace.getState()
  const wanted = new Set(chosen.map(({ key }) => key))
  const editors = useEditors.getState().all
  const isDone = replaceHits(
    hits.filter(({ key }) => wanted.has(key)),
    text,
    { draft: release.draft, editors, session },
  )
  useReplace.setState({ ticked: new Set() })
  search('stay')
  return isDone
}

function search(where: 'from-caret' | 'stay'): void {
  clearTimeout(waiting)
  const { release, language } = useSession.getState()
  const { typed, options, isEverywhere, current, isOpen } = useReplace.getState()
  if (!isOpen || release === null) return
  const editors = useEditors.getState().all
  const hits = hitsIn(release.draft, language, soughtOf(typed, options), { editors, isEverywhere })
  const index = where === 'stay' ? Math.min(current ?? 0, hits.length - 1) : afterCaret(hits)
  useReplace.setState({ hits, current: hits.length === 0 ? null : index })
  if (where === 'from-caret') useReplace.setState({ ticked: new Set() })
  markHits(hits, hits.length === 0 ? null : index)
  if (where === 'from-caret') showHit(hits[index])
}

/** The first hit behind the caret that the search began with. */
function afterCaret(hits: readonly Hit[]): number {
  const part = origin?.editor?.part
  if (part === undefined || origin?.element instanceof HTMLTextAreaElement) return 0
  const next = hits.findIndex((hit) => hit.part === part && hit.position !== null && hit.position >= origin!.from)
  return Math.max(0, next)
}

/** Searches again when the text has changed. */
function follow(): () => void {
  const later = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      // Marks on the page would disturb what an input method composes there.
      if (useEditors.getState().all.some(({ editor }) => editor.view.composing)) later()
      else search('stay')
    }, rest)
  }
  let followed: readonly EditorHandle[] = []
  const followEditors = ({ all }: { readonly all: readonly EditorHandle[] }): void => {
    for (const { editor } of followed) editor.off('update', later)
    for (const { editor } of all) editor.on('update', later)
    if (all !== followed) later()
    followed = all
  }
  followEditors(useEditors.getState())
  const leaveEditors = useEditors.subscribe(followEditors)
  const leaveSession = useSession.subscribe(({ release }, before) => {
    if (release?.id !== before.release?.id) return leave()
    if (release?.draft !== before.release?.draft) later()
  })
  return () => {
    for (const { editor } of followed) editor.off('update', later)
    leaveEditors()
    leaveSession()
  }
}
