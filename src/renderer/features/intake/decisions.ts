import { acceptedBy, isSingle, type Reading, type Residue, type Suggestion } from '../../../shared/intake'
import { inShownOrder } from './groups'
import { withResidueBack } from './put-back'

export type Decision = 'accepted' | 'refused'

/** How far the officer is with a reading. What is not decided counts as refused: nothing is filled in silently. */
export interface Review {
  readonly reading: Reading
  readonly decisions: Readonly<Record<string, Decision>>
  /** Suggestions as the officer reworded them, by id. */
  readonly edits: Readonly<Record<string, Suggestion>>
  readonly selected: string | null
  readonly editing: boolean
}

export type Action =
  | { do: 'select'; id: string }
  | { do: 'move'; by: 1 | -1 }
  | { do: 'accept' | 'refuse'; id: string }
  | { do: 'accept-all' }
  | { do: 'edit'; id: string }
  | { do: 'leave-edit' }
  | { do: 'reword'; suggestion: Suggestion }
  | { do: 'put-back'; piece: Residue }

export const startReview = (reading: Reading): Review => ({
  reading,
  decisions: {},
  edits: {},
  selected: inShownOrder(reading.suggestions)[0]?.id ?? null,
  editing: false,
})

export function review(state: Review, action: Action): Review {
  switch (action.do) {
    case 'select':
      return action.id === state.selected ? state : { ...state, selected: action.id, editing: false }
    case 'move':
      return { ...state, selected: neighbour(state, state.selected, action.by), editing: false }
    case 'accept':
      return decided(state, action.id, 'accepted')
    case 'refuse':
      return decided(state, action.id, 'refused')
    case 'accept-all': {
      const open = state.reading.suggestions.filter((each) => state.decisions[each.id] === undefined)
      // Where a field has room for one and one is accepted already, the rest is answered too.
      const free = open.filter((each) => !isSingle(each.kind) || rivals(state, each).length === 0)
      const taken = new Set(acceptedBy({ ...state.reading, suggestions: free }, 'all'))
      const answers = open.map((each): [string, Decision] => [each.id, taken.has(each) ? 'accepted' : 'refused'])
      return { ...state, decisions: { ...state.decisions, ...Object.fromEntries(answers) }, editing: false }
    }
    case 'edit':
      return { ...state, selected: action.id, editing: true }
    case 'leave-edit':
      return { ...state, editing: false }
    case 'reword':
      return decided(
        { ...state, edits: { ...state.edits, [action.suggestion.id]: action.suggestion } },
        action.suggestion.id,
        'accepted',
      )
    case 'put-back':
      return { ...state, reading: withResidueBack(state.reading, action.piece) }
  }
}

/** The suggestion as it stands: in the officer's wording where there is one. */
export const current = (state: Review, it: Suggestion): Suggestion => state.edits[it.id] ?? it

/** What goes into the release, in the order of the reading. */
export const acceptedOf = (state: Review): Suggestion[] =>
  state.reading.suggestions
    .filter((each) => state.decisions[each.id] === 'accepted')
    .map((each) => current(state, each))

export const decidedCount = (state: Review): number =>
  state.reading.suggestions.filter((each) => state.decisions[each.id] !== undefined).length

/** A decision moves on to the next row that still waits, so that a reading is gone through with one key. */
function decided(state: Review, id: string, decision: Decision): Review {
  const it = state.reading.suggestions.find((each) => each.id === id)
  const outdone = decision === 'accepted' && it !== undefined && isSingle(it.kind) ? rivals(state, it) : []
  const decisions = {
    ...state.decisions,
    ...Object.fromEntries(outdone.map((each): [string, Decision] => [each.id, 'refused'])),
    [id]: decision,
  }
  return { ...state, decisions, selected: nextUndecided(state, decisions, id), editing: false }
}

/** Accepted suggestions for the same field. */
const rivals = (state: Review, it: Suggestion): Suggestion[] =>
  state.reading.suggestions.filter(
    (each) => each.kind === it.kind && each.id !== it.id && state.decisions[each.id] === 'accepted',
  )

function nextUndecided({ reading }: Review, decisions: Review['decisions'], id: string): string {
  const shown = inShownOrder(reading.suggestions)
  const at = shown.findIndex((each) => each.id === id)
  return shown.slice(at + 1).find((each) => decisions[each.id] === undefined)?.id ?? id
}

function neighbour({ reading }: Review, id: string | null, by: 1 | -1): string | null {
  const shown = inShownOrder(reading.suggestions)
  const at = shown.findIndex((each) => each.id === id)
  return (shown[Math.min(Math.max(at + by, 0), shown.length - 1)] ?? shown[0])?.id ?? null
}
