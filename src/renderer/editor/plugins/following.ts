import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { AddMarkStep, Mapping, type Step } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isFollowed, isGone, offeredPeople, wordings, type LinkFacts } from '../../../shared/linking'
import { marksOver } from '../queries/marks-over'
import { quotedBy } from '../queries/quoted-by'
import { allRuns, linkOf, touchedRuns, type Run } from '../queries/runs'
import { isRecorded, owedToTyping } from '../recording'

/** What a composition has changed so far; it is looked at when it is over. */
interface Held {
  readonly before: Node
  readonly maps: Mapping
}

interface FollowingState {
  readonly facts: LinkFacts | null
  readonly held: Held | null
  /** The runs whose fact says something else by now, and words of whom is not in the release any more. */
  readonly flags: DecorationSet
}

type Told =
  | { readonly kind: 'facts'; readonly facts: LinkFacts | null }
  /** The words of runs were put there by us, and say what they should. */
  | { readonly kind: 'given' }
  | { readonly kind: 'composed' }

const key = new PluginKey<FollowingState>('following')

/** A composition's last letters reach the document this many milliseconds after it has ended. */
const composedAfter = 50

/**
 * Keeps linked words true while they are written: the first mention of a person in full and later ones short, whatever
 * order paragraphs come in, and words that were typed into as the officer's own. Both belong to the change that caused
 * them. Nothing is touched while an input method composes.
 */
export const Following = Extension.create<{ facts: () => LinkFacts | null }>({
  name: 'following',

  addOptions() {
    return { facts: () => null }
  },

  addProseMirrorPlugins() {
    const { facts: first } = this.options
    let view: EditorView | null = null
    return [
      new Plugin<FollowingState>({
        key,
        view: (it) => {
          view = it
          return {}
        },
        state: {
          init: (_config, { doc }) => {
            const facts = first()
            return { facts, held: null, flags: flagsIn(doc, facts) }
          },
          apply: (transaction, before, _old, { doc }) => next(transaction, before, doc, view?.composing === true),
        },
        appendTransaction: (transactions, old, state) => {
          const following = key.getState(state)
          if (following === undefined || following.held !== null || !transactions.every(isOfficers)) return null
          const held = key.getState(old)?.held ?? null
          if (held === null && !transactions.some(({ docChanged }) => docChanged)) return null
          const maps = held?.maps ?? new Mapping(transactions.flatMap(({ mapping }) => mapping.maps))
          const isGiven = transactions.some((each) => toldBy(each)?.kind === 'given')
          const before = held?.before ?? old.doc
          return corrections(state, { before, maps, isGiven, facts: following.facts })
        },
        props: {
          decorations: (state) => key.getState(state)?.flags,
          handleDOMEvents: {
            compositionend: (it) => {
              setTimeout(() => {
                if (!it.isDestroyed && !it.composing && key.getState(it.state)?.held != null) {
                  it.dispatch(owedToTyping(it.state.tr.setMeta(key, { kind: 'composed' } satisfies Told)))
                }
              }, composedAfter)
              return false
            },
          },
        },
      }),
    ]
  },
})

/** Tells what linked words are compared with. Does not touch the document. */
export function setFacts(editor: Editor, facts: LinkFacts | null): void {
  if (factsOf(editor.state) === facts) return
  const told: Told = { kind: 'facts', facts }
  editor.view.dispatch(editor.state.tr.setMeta(key, told).setMeta('addToHistory', false))
}

export const factsOf = (state: EditorState): LinkFacts | null => key.getState(state)?.facts ?? null

/** Marks a transaction whose linked words say what they should. */
export const given = (transaction: Transaction): Transaction =>
  transaction.setMeta(key, { kind: 'given' } satisfies Told)

/** Whether the officer has caused it; what plugins add belongs to what it was added to. */
const isOfficers = (transaction: Transaction): boolean =>
  isRecorded((transaction.getMeta('appendedTransaction') as Transaction | undefined) ?? transaction)

const toldBy = (transaction: Transaction): Told | undefined => transaction.getMeta(key) as Told | undefined

function next(transaction: Transaction, before: FollowingState, now: Node, isComposing: boolean): FollowingState {
  const told = toldBy(transaction)
  if (told === undefined && !transaction.docChanged) return before
  const facts = told?.kind === 'facts' ? told.facts : before.facts
  const held = told?.kind === 'composed' ? null : heldBy(transaction, before.held, isComposing)
  const isFlaggedAnew =
    held === null &&
    (facts !== before.facts ||
      before.held !== null ||
      transaction.steps.some(isQuoting) ||
      haveChanged(touchedRuns(transaction.before, now)))
  const flags = isFlaggedAnew ? flagsIn(now, facts) : before.flags.map(transaction.mapping, now)
  return { facts, held, flags }
}

/** Whether it is said whose words some are. */
const isQuoting = (step: Step): boolean => step instanceof AddMarkStep && step.mark.type.name === 'quoted'

function heldBy(transaction: Transaction, before: Held | null, isComposing: boolean): Held | null {
  if (!transaction.docChanged || (before === null && !isComposing)) return before
  return {
    before: before?.before ?? transaction.before,
    maps: new Mapping([...(before?.maps.maps ?? []), ...transaction.mapping.maps]),
  }
}

const haveChanged = (touched: ReturnType<typeof touchedRuns>): boolean =>
  touched !== null &&
  (touched.before.length !== touched.after.length ||
    touched.before.some(({ words, mark }, index) => {
      const after = touched.after[index]
      return after?.words !== words || !after.mark.eq(mark)
    }))

/** What the runs of a document should say, in their order. */
const wanted = (runs: readonly Run[], facts: LinkFacts): string[] => wordings(runs.map(linkOf), facts)

/** Whether a run's fact says something else than its words, or than what the officer's own words stand for. */
export const disagrees = ({ words, mark }: Run, wording: string): boolean =>
  wording !== '' && wording !== (mark.attrs['own'] ?? words)

function flagsIn(document: Node, facts: LinkFacts | null): DecorationSet {
  if (facts === null) return DecorationSet.empty
  const runs = allRuns(document)
  const texts = runs.length === 0 ? [] : wanted(runs, facts)
  const isHere = (speaker: string): boolean => facts.draft.speakers.some(({ id }) => id === speaker)
  const flagged = [
    ...runs.filter((run, index) => disagrees(run, texts[index] ?? '') || isGone(linkOf(run), facts)),
    ...quotedBy(document).filter(({ speaker }) => !isHere(speaker)),
  ]
  return flagged.length === 0
    ? DecorationSet.empty
    : DecorationSet.create(
        document,
        flagged.map(({ from, to }) => Decoration.inline(from, to, { class: 'link-flag' })),
      )
}

interface Correcting {
  readonly before: Node
  readonly maps: Mapping
  readonly isGiven: boolean
  readonly facts: LinkFacts | null
}

function corrections(state: EditorState, { before, maps, isGiven, facts }: Correcting): Transaction | null {
  const touched = touchedRuns(before, state.doc)
  if (touched === null || !haveChanged(touched)) return null
  const transaction = state.tr
  if (!isGiven) for (const run of touched.before) keepOwnWords(transaction, run, maps, touched.after, facts)
  if (facts !== null && isFollowed(facts.language) && mentions(touched.before) !== mentions(touched.after)) {
    nameInOrder(transaction, facts)
  }
  return transaction.docChanged ? transaction : null
}

/**
 * Words of a run that were typed into are the officer's own from then on; the ones it had are what they stand for. The parts
 * of one that was split stand for nothing.
 */
function keepOwnWords(
  transaction: Transaction,
  old: Run,
  maps: Mapping,
  after: readonly Run[],
  facts: LinkFacts | null,
): void {
  const [from, to] = [maps.map(old.from, 1), maps.map(old.to, -1)]
  const generated = String(old.mark.attrs['own'] ?? old.words)
  const changed = after.filter(
    (run) => run.from < to && run.to > from && run.words !== old.words && run.mark.eq(old.mark),
  )
  for (const run of changed) {
    if (changed.length > 1) {
      transaction.removeMark(run.from, run.to, run.mark)
      continue
    }
    const isGenerated = run.words === generated && facts !== null && isFollowed(facts.language)
    const own = isGenerated ? null : generated
    if (own !== run.mark.attrs['own']) {
      transaction.addMark(run.from, run.to, run.mark.type.create({ ...run.mark.attrs, own }))
    }
  }
}

/** Who is mentioned how, in order; another order changes who is first. */
const mentions = (runs: readonly Run[]): string =>
  JSON.stringify(
    runs
      .filter(({ mark }) => mark.type.name === 'mention')
      .map(({ words, mark: { attrs } }) => [attrs['person'], attrs['form'], words]),
  )

/**
 * Words each mention as its place wants it: in full first, short later. Only between these two: a mention that says
 * neither is waiting to be looked at.
 */
function nameInOrder(transaction: Transaction, facts: LinkFacts): void {
  const runs = allRuns(transaction.doc)
  const texts = wanted(runs, facts)
  for (const [index, { from, to, words, mark }] of [...runs.entries()].toReversed()) {
    const text = texts[index] ?? ''
    if (mark.type.name !== 'mention' || mark.attrs['own'] !== null || text === '' || text === words) continue
    const person = offeredPeople(facts).find((each) => each.person === mark.attrs['person'])
    if (person === undefined || (words !== person.full && words !== person.short)) continue
    const marks = marksOver(transaction.doc, from, to)
    transaction.replaceWith(from, to, transaction.doc.type.schema.text(text, marks))
  }
}
