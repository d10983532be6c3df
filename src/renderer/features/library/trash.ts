import type { ReleaseId } from '../../../shared/release'
import { api } from '../../bridge'
import { report, tell } from '../../notices'
import { session, useSession } from '../../session'
import { say } from '../../words'
import { reload } from './library-state'

/** Moves a release to the trash. Nothing is asked first; the notice takes it back. */
export async function moveToTrash(id: ReleaseId, headline: string): Promise<void> {
  const wasOpen = useSession.getState().release?.id === id
  if (wasOpen) {
    const closed = await session.close()
    if (!closed.ok) return report(closed)
  }
  const answer = await api.releases.trash({ id })
  if (!answer.ok) return report(answer)
  await reload()
  tell(say('library.trashed', { headline: headline === '' ? say('library.untitled') : headline }), {
    label: say('app.undo'),
    run: () => void takeBack(id, wasOpen),
  })
}

/** Brings a release back from the trash. */
export async function restore(id: ReleaseId, headline: string): Promise<void> {
  const answer = await api.releases.restore({ id })
  if (!answer.ok) return report(answer)
  await reload()
  tell(say('library.restored', { headline: headline === '' ? say('library.untitled') : headline }))
}

async function takeBack(id: ReleaseId, open: boolean): Promise<void> {
  const answer = await api.releases.restore({ id })
  if (!answer.ok) return report(answer)
  if (open) await session.open(id)
  await reload()
}
