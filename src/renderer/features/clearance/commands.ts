import type { ClearanceEntryId, ReleaseId } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'
import { showDialog } from './clearance-state'

/** Asks whom to ask for clearance. */
export const askClearance = (): void => showDialog({ kind: 'ask' })

/** Writes down an answer. */
export const recordClearance = (): void => showDialog({ kind: 'record' })

/** Takes the request back, after asking. */
export const callBackClearance = (): void => showDialog({ kind: 'call-back' })

/**
 * Asks when and by which route the open release went out. `override` says why it does although something must be fixed;
 * empty where nothing must.
 */
export const startGoingOut = (override: string): void => showDialog({ kind: 'mark-released', override })

/** Opens the evidence of an answer. */
export async function openScan(id: ReleaseId, entry: ClearanceEntryId): Promise<void> {
  const answer = await api.clearance.openScan({ id, entry })
  if (!answer.ok) report(answer)
}
