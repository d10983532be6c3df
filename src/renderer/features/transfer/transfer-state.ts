import { create } from 'zustand'
import type { PackagePreview, ReceivedRelease } from '../../../shared/contract'
import type { Choice, Choices } from '../../../shared/merging'
import type { ReleaseId } from '../../../shared/release'
import { ok, type Answer } from '../../../shared/result'
import { api, readDropped } from '../../bridge'
import { report } from '../../notices'
import { session, useSession } from '../../session'

interface Transfer {
  /** What a package would change; null while none is looked at. */
  readonly preview: PackagePreview | null
  /** The release on screen. */
  readonly shown: ReleaseId | null
  /** By release. */
  readonly choices: Readonly<Record<string, Choices>>
  readonly asDrafts: ReadonlySet<ReleaseId>
}

const nothing: Transfer = { preview: null, shown: null, choices: {}, asDrafts: new Set() }

export const useTransfer = create<Transfer>(() => nothing)

export const leavePackage = (): void => useTransfer.setState(nothing)

/** Asks for a package, and shows what it would change. */
export const receivePackage = (): Promise<void> => show(() => api.transfer.choose({}))

export const receiveDropped = (file: File): Promise<void> => show(() => readDropped(file))

/** Shows the next package that was opened by the system, if any waits; not in place of one that is being looked at. */
export async function receiveOpened(): Promise<void> {
  if (useTransfer.getState().preview === null) await show(() => api.transfer.waiting({}))
}

/** What is on the page is saved first: it is compared with. */
async function show(read: () => Promise<Answer<PackagePreview | null>>): Promise<void> {
  const flushed = await session.flush()
  if (!flushed.ok) return report(flushed)
  const answer = await read()
  if (!answer.ok) return report(answer)
  const preview = answer.value
  if (preview === null) return
  const first = preview.releases.find(({ conflicts }) => conflicts.length > 0) ?? preview.releases[0]
  useTransfer.setState({ ...nothing, preview, shown: first?.id ?? null })
}

export const showRelease = (shown: ReleaseId): void => useTransfer.setState({ shown })

export const choose = (release: ReleaseId, conflict: string, choice: Choice): void =>
  useTransfer.setState(({ choices }) => ({
    choices: { ...choices, [release]: { ...choices[release], [conflict]: choice } },
  }))

export const chooseAll = ({ id, conflicts }: ReceivedRelease, choice: Choice): void =>
  useTransfer.setState(({ choices }) => ({
    choices: { ...choices, [id]: Object.fromEntries(conflicts.map((it) => [it.id, choice])) },
  }))

export const takeAsDraft = (release: ReleaseId, isTaken: boolean): void =>
  useTransfer.setState(({ asDrafts }) => {
    const others = [...asDrafts].filter((it) => it !== release)
    return { asDrafts: new Set(isTaken ? [...others, release] : others) }
  })

/** How many places of a release nobody has decided about yet. */
export const undecided = ({ id, conflicts }: ReceivedRelease, { choices }: Pick<Transfer, 'choices'>): number =>
  conflicts.filter((it) => choices[id]?.[it.id] === undefined).length

/** The releases whose words are new here or others once the package is received. */
export const changing = ({ preview, asDrafts }: Transfer): ReceivedRelease[] =>
  (preview?.releases ?? []).filter(
    ({ id, state }) => state === 'new' || state === 'theirs' || state === 'both' || asDrafts.has(id),
  )

/** Takes the package in. Answers the releases whose words are new or others; the open one is brought to its words. */
export async function takeIn(): Promise<Answer<readonly ReleaseId[]>> {
  const { preview, choices, asDrafts } = useTransfer.getState()
  if (preview === null) return ok([])
  const receive = (): ReturnType<typeof api.transfer.receive> =>
    api.transfer.receive({ token: preview.token, choices, asDrafts: [...asDrafts] })
  const open = useSession.getState().release?.id
  const isOpenMerged = changing(useTransfer.getState()).some(({ id, state }) => id === open && state !== 'new')
  if (!isOpenMerged) {
    const answer = await receive()
    return answer.ok ? ok(answer.value.ids) : answer
  }
  let taken: Answer<readonly ReleaseId[]> = ok([])
  const brought = await session.bringBack(async ({ id, revision }) => {
    const answer = await receive()
    const release = await api.releases.get({ id })
    // What stopped it may have come after the open release.
    if (!answer.ok && !(release.ok && release.value.revision !== revision)) return answer
    taken = answer.ok ? ok(answer.value.ids) : answer
    return release
  })
  return brought.ok ? taken : brought
}
