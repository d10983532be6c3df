import { create } from 'zustand'
import type { VersionLine } from '../../../shared/contract'
import type { Release, VersionId } from '../../../shared/release'
import type { Answer } from '../../../shared/result'
import { api } from '../../bridge'
import { report, tellOf } from '../../notices'
import { session } from '../../session'
import { say } from '../../words'

/** Whether the versions of the open release are on screen. */
export const useVersions = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

/** Shows what the open release said before. What is on the page is saved first: it is compared with. */
export async function showVersions(): Promise<void> {
  const flushed = await session.flush()
  if (flushed.ok) useVersions.setState({ isOpen: true })
  else report(flushed)
}

export const hideVersions = (): void => useVersions.setState({ isOpen: false })

const bringBack = (version: VersionId): Promise<Answer<Release>> =>
  session.bringBack(({ id, revision }) => api.versions.restore({ id, revision, version }))

/** Makes a version what the open release says again, and tells the way back. `newest` is the one before that. */
export async function restore({ id, number }: VersionLine, newest: number): Promise<void> {
  const answer = await bringBack(id)
  hideVersions()
  if (!answer.ok) return report(answer)
  const lines = await api.versions.list({ id: answer.value.id })
  if (!lines.ok) return report(lines)
  const [restored, before] = lines.value
  if (restored === undefined || before === undefined || restored.number === newest || restored.reason !== 'restored') {
    return tellOf('deed', say('versions.restored-same', { number }))
  }
  tellOf('deed', say('versions.restored', { number, before: before.number }), {
    label: say('app.undo'),
    run: () => void takeBack(before),
  })
}

async function takeBack({ id, number }: VersionLine): Promise<void> {
  const answer = await bringBack(id)
  if (answer.ok) tellOf('deed', say('versions.undone', { before: number }))
  else report(answer)
}
