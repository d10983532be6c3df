import { create } from 'zustand'
import type { Finding } from '../../../shared/validity'
import { api } from '../../bridge'
import { closeNotice, report } from '../../notices'
import { session, useSession } from '../../session'

interface Gate {
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
  if (findings !== null) open({ findings, answer: null })
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
  return new Promise((answer) => open({ findings, answer }))
}

/** What has just been told would lie over the list. */
function open(gate: Gate): void {
  closeNotice()
  useGate.setState({ gate })
}

/** What main finds in what is stored, in every language of the release; null where it could not be asked. */
async function storedFindings(): Promise<readonly Finding[] | null> {
  const flushed = await session.flush()
  if (!flushed.ok) {
    report(flushed)
    return null
  }
  const { release } = useSession.getState()
  if (release === null) return null
  const { id, draft } = release
  const found = new Map<string, Finding>()
  for (const language of Object.keys(draft.texts)) {
    const answer = await api.checks.run({ id, language })
    if (!answer.ok) {
      report(answer)
      return null
    }
    // What is not about one language is found in each of them.
    for (const it of answer.value) found.set(JSON.stringify(it), it)
  }
  return [...found.values()]
}
