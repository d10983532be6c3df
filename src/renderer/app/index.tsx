/** The window's frame: panes, commands, theme and the wiring to main. */
import '../../shared/without-eval'
import { createRoot } from 'react-dom/client'
import { api, onEvent } from '../bridge'
import { useWritingOptions } from '../editor/handles'
import { followClearance } from '../features/clearance'
import { leaveHealth, reloadHealth, showRepaired } from '../features/health'
import { loadSearches, refreshCard, reload } from '../features/library'
import { flushSettings, followMission, leaveSettings } from '../features/settings'
import { leavePeople, settlePeople } from '../features/people'
import { followPackages, leavePackage } from '../features/transfer'
import { closeNoticeOf, report } from '../notices'
import { session, useSession } from '../session'
import '../ui/base.css'
import { Actions } from './Actions'
import { App } from './App'
import { runCommand } from './commands'
import { loadDesk, loadStatus, prefer, useDesk } from './desk-state'
import { Dialogs } from './Dialogs'
import { followList, keepList, openLast, showLastList } from './list-memory'
import { closePeople } from './releases'
import { listenToKeys } from './shortcuts'

/** Takes over the skeleton and brings the window to life. */
export async function mount(root: HTMLElement): Promise<void> {
  await loadDesk()
  await showLastList()
  followTheme()
  followSmartTyping()
  followSession()
  followClearance()
  followMain()
  followMission((mission) => {
    useDesk.setState({ mission })
    // Name and address of the house are among the words that were cleared.
    void session.refresh()
  })
  listenToKeys()
  followList()
  root.replaceChildren()
  createRoot(root).render(<App deliver={<Actions />} dialogs={<Dialogs />} />)
  void openLast().then(followPackages)
  void loadSearches()
  requestIdleCallback(() => void reloadHealth())
  // Else the first quotation is laid out twice: as it is opened, and when its letters have come.
  requestIdleCallback(() => void document.fonts.load('italic 1em "Source Serif 4 Variable"'))
  void showRepaired()
}

/** The chosen theme, or the system's. */
function followTheme(): void {
  const show = (theme: string): void => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }
  show(useDesk.getState().preferences.theme)
  useDesk.subscribe(({ preferences }, before) => {
    if (preferences.theme !== before.preferences.theme) show(preferences.theme)
  })
}

/** Whether signs are set as the language does, as the officer chose. */
function followSmartTyping(): void {
  const follow = ({ preferences }: ReturnType<typeof useDesk.getState>): void =>
    useWritingOptions.setState({ isSmart: preferences.smartTyping })
  follow(useDesk.getState())
  useDesk.subscribe(follow)
}

/**
 * Every save shows on the release's card, and the release on the page is the one to go on with at the next start; what
 * is unsaved is handed over when the window is left.
 */
function followSession(): void {
  useSession.subscribe(({ saving, release }, before) => {
    if (release !== null && release.id !== before.release?.id) {
      closePeople()
      prefer({ lastRelease: release.id })
    }
    if (release !== null && saving.kind === 'saved' && saving !== before.saving) refreshCard(release)
    if (release?.id !== before.release?.id) closeNoticeOf('release', 'status')
    else if (release?.status !== before.release?.status) {
      closeNoticeOf('status')
      // A status is also a view of the navigation: what stands in it, and how many.
      void reload()
    }
  })
  window.addEventListener('blur', () => void session.flush())
}

function followMain(): void {
  onEvent('command', ({ command }) => runCommand(command))
  onEvent('share-changed', () => void loadStatus())
  onEvent('health-changed', () => void reloadHealth())
  onEvent('trouble', (trouble) => report({ ok: false, ...trouble }))
  onEvent('flush', async ({ token }) => {
    keepList()
    await flushSettings()
    const people = await settlePeople()
    const flushed = people.ok ? await session.flush() : people
    const unsaved = flushed.ok ? null : { code: flushed.code, values: flushed.values }
    await api.window.flushed({ token, unsaved })
  })
  onEvent('releases-changed', async ({ ids }) => {
    const { release } = useSession.getState()
    if (release !== null && ids.includes(release.id)) await session.refresh()
    await reload()
  })
  onEvent('library-changed', async () => {
    const before = useDesk.getState().status?.path
    await loadDesk()
    const { status } = useDesk.getState()
    // One on a share is opened anew with what another desk has written.
    if (status?.path !== before || status?.share !== null) {
      session.leave()
      leaveSettings()
      leavePeople()
      leaveHealth()
      leavePackage()
      useDesk.setState({ isPeopleOpen: false })
      await showLastList()
      await loadSearches()
    } else await reload()
    void showRepaired()
  })
}
