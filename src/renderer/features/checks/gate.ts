import { create } from 'zustand'
import type { LanguageTag } from '../../../shared/release'
import type { Finding } from '../../../shared/validity'
import { api } from '../../bridge'
import { closeNotice, report } from '../../notices'
import { session, useSession } from '../../session'

/** What a text is about to do: to be marked as released, or to leave in one of the ways out of the house. */
export type Leaving = 'release' | 'export' | 'copy' | 'draft' | 'message'

interface Gate {
  readonly leaving: Leaving
  readonly findings: readonly Finding[]
  /** Lets through with a reason, empty where none is needed, or closes with null. Absent where nothing waits behind it. */
  readonly answer: ((override: string | null) => void) | null
}

/** The window "Before it goes out"; null while it is closed. */
export const useGate = create<{ readonly gate: Gate | null }>(() => ({ gate: null }))

export const closeGate = (): void => pass(null)

export function pass(override: string | null): void {
  const { gate } = useGate.getState()
  useGate.setState({ gate: null })
  gate?.answer?.(override)
}

/** Shows what stands before the open release. */
export async function showChecks(): Promise<void> {
  const findings = await storedFindings()
  if (findings !== null) open({ leaving: 'release', findings, answer: null })
}

/**
 * Whether the open release may go out. Answers why it goes out although something must be fixed, an empty string where
 * nothing must, and null where the officer stays. Nothing is asked where nothing was found.
 */
export async function confirmGate(): Promise<string | null> {
  const findings = await storedFindings()
  if (findings === null) return null
  if (findings.length === 0) return ''
  closeGate()
  return new Promise((answer) => open({ leaving: 'release', findings, answer }))
}

/**
 * Whether the open text may leave the house in this way. A cleared one is asked about where something must be fixed or
 * looked at, and stays where no reason would do; a draft leaves marked as one, and what is out has been asked about.
 */
export async function mayLeave(leaving: Exclude<Leaving, 'release'>): Promise<boolean> {
  const flushed = await session.flush()
  if (!flushed.ok) {
    report(flushed)
    return false
  }
  const { release, language } = useSession.getState()
  if (release?.status !== 'cleared') return true
  const findings = await storedFindings([language])
  if (findings === null) return false
  if (findings.every(({ severity }) => severity === 'consider')) return true
  closeGate()
  return (await new Promise<string | null>((answer) => open({ leaving, findings, answer }))) !== null
}

/** What has just been told would lie over the list. */
function open(gate: Gate): void {
  closeNotice()
  useGate.setState({ gate })
}

/** What main finds in what is stored, in every language where none is named; null where it could not be asked. */
async function storedFindings(languages?: readonly LanguageTag[]): Promise<readonly Finding[] | null> {
  const flushed = await session.flush()
  if (!flushed.ok) {
    report(flushed)
    return null
  }
  const { release } = useSession.getState()
  if (release === null) return null
  const { id, draft } = release
  const answer = await api.checks.run({ id, languages: [...(languages ?? Object.keys(draft.texts))] })
  if (answer.ok) return answer.value
  report(answer)
  return null
}
