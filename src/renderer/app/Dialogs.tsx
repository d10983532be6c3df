import { FromEarlier, FromTemplate, NewMenu, SaveTemplate, Tour, useBegin } from '../features/begin'
import { BeforeItGoesOut, ChecksFollower, useToFix } from '../features/checks'
import { ClearanceDialogs } from '../features/clearance'
import { ExportDialog, ExportManyDialog } from '../features/deliver'
import { FindOverlay } from '../features/find'
import { DestroyDialog, reload } from '../features/library'
import { closeHealth, HealthDialog, RepairedDialog } from '../features/health'
import { LinkingFollower, MatchDialog } from '../features/linking'
import { MergeDialog } from '../features/people'
import { RemarkDialog } from '../features/remarks'
import { FirstRun, openSettings, Settings } from '../features/settings'
import { ReceiveDialog } from '../features/transfer'
import { VersionsDialog } from '../features/versions'
import { useSession } from '../session'
import { begin, endFirstRun, endTour, passFirstRun, revealForTour, showFromEarlier, writeNew } from './begin'
import { checksDesk, showChecksTab } from './checks-desk'
import { isFirstRun, useDesk } from './desk-state'
import { goToFound } from './go-to-found'
import { openRelease } from './releases'

/** Every window over the window, each once; they open themselves. */
export function Dialogs() {
  const mission = useDesk((state) => state.mission)
  const isReadOnly = useDesk((state) => state.status?.readOnly === true)
  const isAsked = useDesk(isFirstRun)
  return (
    <>
      <ExportDialog mission={mission} />
      <ExportManyDialog />
      {mission === null ? null : <ChecksFollower mission={mission} />}
      {mission === null ? null : <LinkingFollower mission={mission} />}
      <MatchDialog />
      <BeforeItGoesOut desk={checksDesk} />
      <Clearance />
      <VersionsDialog zone={mission?.zone ?? ''} isReadOnly={isReadOnly} />
      {isAsked ? null : (
        <ReceiveDialog
          mission={mission}
          isReadOnly={isReadOnly}
          onOpen={(id) => void openRelease(id)}
          onReceived={() => void reload()}
        />
      )}
      <DestroyDialog />
      <RemarkDialog mission={mission} isReadOnly={isReadOnly} />
      <Settings isReadOnly={isReadOnly} onOpenRelease={(id) => void openRelease(id)} onRestored={() => void reload()} />
      <HealthDialog
        zone={mission?.zone ?? ''}
        onBackups={() => {
          closeHealth()
          void openSettings('backups')
        }}
      />
      <RepairedDialog zone={mission?.zone ?? ''} />
      <NewMenu onBegin={begin} />
      <BeginDialogs zone={mission?.zone ?? ''} />
      <FindOverlay language={mission?.language ?? 'en'} onGo={(target) => void goToFound(target)} />
      <MergeDialog language={mission?.language ?? 'en'} />
      <Tour onReveal={revealForTour} onEnd={endTour} />
      {isAsked && mission !== null ? (
        <FirstRun
          mission={mission}
          onDone={(filled, sample) => void endFirstRun(filled, sample)}
          onSkip={passFirstRun}
        />
      ) : null}
    </>
  )
}

/** How many things must be fixed is counted again and again while one writes: what says so is drawn alone. */
function Clearance() {
  const mission = useDesk((state) => state.mission)
  return <ClearanceDialogs mission={mission} toFix={useToFix()} onShowChecks={showChecksTab} />
}

/** What a release starts from, and what a template is made of. */
function BeginDialogs({ zone }: { zone: string }) {
  const dialog = useBegin((state) => state.dialog)
  const release = useSession((state) => (dialog === 'save-template' ? state.release : null))
  switch (dialog) {
    case 'earlier':
      return <FromEarlier onStarted={(started, from) => void showFromEarlier(started, from)} />
    case 'template':
      return <FromTemplate zone={zone} onStarted={(started) => void writeNew(started)} />
    case 'save-template':
      return release === null ? null : <SaveTemplate key={release.id} release={release} />
    case null:
      return null
  }
}
