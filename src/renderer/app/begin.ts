import { api } from '../bridge'
import { openBegin, startTour, type Beginning, type TourPane } from '../features/begin'
import { importNewsItem, pasteNewsItem } from '../features/intake'
import { reload, showView, useLibrary } from '../features/library'
import { report, tellOf } from '../notices'
import { session, useSession } from '../session'
import { say } from '../words'
import type { Mission, Release, ReleaseSummary, ReleaseType } from '../../shared/release'
import { prefer, useDesk } from './desk-state'
import { focusSoon } from './focus-soon'
import { revealPane } from './panes'

/** Opens a release that has just been made, in the list too. */
async function showNew(release: Release): Promise<boolean> {
  const opened = await session.openCreated(release)
  if (!opened.ok) {
    report(opened)
    return false
  }
  // A view that cannot hold a draft, or begins before it, would hide the release that was just made.
  const { view, from } = useLibrary.getState()
  if (from === null && ['all', 'draft'].includes(view)) await reload()
  else showView('all')
  return true
}

/** Opens a release that has just been made, with the caret in its headline. */
export async function writeNew(release: Release): Promise<void> {
  if (await showNew(release)) focusSoon('[data-field="headline"]')
}

/** Makes an empty release and opens it. */
export async function createRelease(type: ReleaseType): Promise<void> {
  const answer = await api.releases.create({ type, draft: null })
  if (answer.ok) await writeNew(answer.value)
  else report(answer)
}

/** Takes up what the officer chose to begin with. */
export function begin(beginning: Beginning): void {
  switch (beginning) {
    case 'from-template':
      return openBegin('template')
    case 'from-earlier':
      return openBegin('earlier')
    case 'paste':
      return pasteNewsItem()
    case 'import':
      return void importNewsItem()
    default:
      void createRelease(beginning)
  }
}

/** Opens a release that was started from an earlier one, beside what came along and has to be confirmed. */
export async function showFromEarlier(release: Release, from: ReleaseSummary): Promise<void> {
  if (!(await showNew(release))) return
  useDesk.setState({ inspectorPage: 'checks' })
  revealPane('inspector')
  tellOf(
    'release',
    say('begin.started-from-earlier', { headline: from.headline === '' ? say('library.untitled') : from.headline }),
  )
}

export async function openSample(): Promise<void> {
  const answer = await api.releases.createSample({})
  if (answer.ok) await showNew(answer.value)
  else report(answer)
}

/** The first run's questions were answered: the sample, if one is wanted, and the tour of what is on screen. */
export async function endFirstRun(mission: Mission, sample: boolean): Promise<void> {
  passFirstRun(mission)
  if (sample) await openSample()
  startTour()
}

export function passFirstRun(mission: Mission): void {
  useDesk.setState({ mission })
  prefer({ isSetUp: true })
}

/** Brings a pane on screen for the tour. The details have nothing to show while no release is open. */
export function revealForTour(pane: TourPane): void {
  useDesk.setState({ laidOver: null })
  if (pane !== null && useSession.getState().release !== null) revealPane(pane)
}

export function endTour(isSeen: boolean): void {
  useDesk.setState({ laidOver: null })
  if (isSeen) prefer({ isTourSeen: true })
}
