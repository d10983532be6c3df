import { create } from 'zustand'
import type { ClearanceState } from '../../../shared/contract'
import {
  isOut,
  printedNumber,
  textOf,
  type ClearanceAnswer,
  type ClearanceStep,
  type GoingOut,
  type LanguageTag,
  type Publication,
  type Receipt,
  type Release,
  type ReleaseId,
  type VersionId,
} from '../../../shared/release'
import type { Answer, Failure } from '../../../shared/result'
import { api } from '../../bridge'
import { report } from '../../notices'
import { session, useSession } from '../../session'
import { say, sayFailure } from '../../words'

/** The window over the window that is open. */
export type ClearanceDialog =
  | { readonly kind: 'ask' }
  | { readonly kind: 'asked'; readonly receipts: readonly Receipt[] }
  | { readonly kind: 'record' }
  | { readonly kind: 'call-back' }
  | { readonly kind: 'changes' }
  | { readonly kind: 'mark-released'; readonly override: string }

interface Clearance {
  /** How the open release stands; null until it is known. */
  readonly state: ClearanceState | null
  /** When and how the open release went out; null where it has not. */
  readonly publication: Publication | null
  /** How the releases that the open one is linked to are called, by id. */
  readonly names: Readonly<Record<string, string>>
  readonly dialog: ClearanceDialog | null
}

const nothing = { state: null, publication: null, names: {} }

export const useClearance = create<Clearance>(() => ({ ...nothing, dialog: null }))

export function showDialog(dialog: ClearanceDialog | null): void {
  if (dialog?.kind === 'ask' || dialog?.kind === 'record') void showWithSteps(dialog)
  else useClearance.setState({ dialog })
}

/** Who clears a release follows from what is saved of it, so that is brought up to date before anybody is chosen. */
async function showWithSteps(dialog: ClearanceDialog): Promise<void> {
  const id = useSession.getState().release?.id
  await session.flush()
  await readClearance()
  if (useSession.getState().release?.id === id) useClearance.setState({ dialog })
}

/** Steps in words: "Section chief, Ambassador". */
export const namesOf = (steps: readonly ClearanceStep[]): string =>
  steps.map((step) => say(`clearance.step-${step}`)).join(', ')

/** Reads how the open release stands whenever it was saved or main has done something with it. */
export function followClearance(): void {
  let before = ''
  useSession.subscribe(({ release, exchanges }) => {
    const now =
      release === null ? '' : [release.id, release.status, exchanges, isDraft(release) ? '' : release.revision].join()
    if (now === before) return
    if (release === null || !before.startsWith(release.id)) useClearance.setState({ ...nothing, dialog: null })
    before = now
    void readClearance()
  })
}

/** Nothing can be void in a draft, so its typing asks no questions; the tab asks for itself. */
const isDraft = ({ status }: Release): boolean => status === 'draft'

/** Counts the questions: an answer is thrown away once a later question has been answered. */
let asked = 0
let answered = 0

export async function readClearance(): Promise<void> {
  const { release } = useSession.getState()
  if (release === null) return
  asked += 1
  const question = asked
  const [state, publication, names] = await Promise.all([
    api.clearance.state({ id: release.id }),
    publicationOf(release),
    namesOfLinked(release),
  ])
  if (question < answered || useSession.getState().release?.id !== release.id) return
  answered = question
  if (state.ok) useClearance.setState({ state: state.value, publication, names })
  else report(state)
}

async function publicationOf({ id, status }: Release): Promise<Publication | null> {
  if (!isOut(status)) return null
  const history = await api.releases.history({ id })
  const entry = history.ok ? history.value.find(({ kind }) => kind === 'released') : undefined
  return entry?.kind === 'released' ? entry.publication : null
}

async function namesOfLinked({ draft, putRightBy }: Release): Promise<Record<string, string>> {
  const ids = [draft.correction?.of, putRightBy?.release].filter((id) => id !== undefined)
  const named = await Promise.all(
    ids.map(async (id): Promise<[ReleaseId, string]> => {
      const answer = await api.releases.get({ id })
      return [id, answer.ok ? nameOf(answer.value) : say('clearance.unnamed')]
    }),
  )
  return Object.fromEntries(named)
}

/** A release in a sentence: its number and headline, as far as there are any. */
function nameOf(release: Release): string {
  const { headline } = textOf(release.draft, release.draft.language)
  const parts = [printedNumber(release), headline === '' ? '' : `“${headline}”`]
  return parts.filter((part) => part !== '').join(', ') || say('clearance.unnamed')
}

interface Asked {
  readonly release: Release
  readonly receipts: readonly Receipt[]
  readonly isOpened: boolean
}

export const ask = (steps: readonly ClearanceStep[], language: LanguageTag): Promise<Answer<Asked>> =>
  session.exchange(
    ({ id }) => api.clearance.ask({ id, language, steps: [...steps] }),
    ({ release }) => release,
  )

const itself = (release: Release): Release => release

export const record = (answer: ClearanceAnswer, version: VersionId | null): Promise<Answer<Release>> =>
  session.exchange(({ id }) => api.clearance.record({ id, answer, version }), itself)

export const callBack = (): Promise<Answer<Release>> =>
  session.exchange(({ id }) => api.clearance.callBack({ id }), itself)

export const markReleased = (goingOut: GoingOut): Promise<Answer<Release>> =>
  session.exchange(({ id }) => api.releases.markReleased({ id, goingOut }), itself)

/** Why something was not done. Unlike words of the text, it is not saved by itself once there is room: its button is pressed again. */
export const sayUndone = (failure: Failure, button: string): string =>
  failure.code === 'disk-full' ? say('clearance.disk-full', { button }) : sayFailure(failure)

/** The number of a release in a sentence that may have to do without: `none` where it has no number. */
export const numberOf = (release: Release): string => printedNumber(release) || 'none'
