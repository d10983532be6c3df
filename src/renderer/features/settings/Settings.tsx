import type { ReactNode } from 'react'
import type { ReleaseId } from '../../../shared/release'
import { Dialog, StatusLine, Tabs } from '../../ui'
import { say, sayFailure } from '../../words'
import { BackupsPage } from './BackupsPage'
import { BoilerplatePage } from './BoilerplatePage'
import { ClearancePage } from './ClearancePage'
import { MissionPage } from './MissionPage'
import { NumberingPage } from './NumberingPage'
import { OfficerPage } from './OfficerPage'
import { Fields } from './Part'
import styles from './Settings.module.css'
import { closeSettings, flushSettings, settingsPages, useSettings, type SettingsPage } from './settings-state'
import { TemplatesPage } from './TemplatesPage'

export interface SettingsProps {
  isReadOnly: boolean
  onOpenRelease: (id: ReleaseId) => void
  /** A release came back from a backup. */
  onRestored: () => void
}

/** What this desk works with. Nothing asks to be saved: each change is written by itself. */
export function Settings({ isReadOnly, onOpenRelease, onRestored }: SettingsProps) {
  const { page, mission, officer, failure } = useSettings()
  if (page === null || mission === null || officer === null) return null
  const openRelease = (id: ReleaseId): void => {
    void closeSettings()
    onOpenRelease(id)
  }
  const fields = (page: ReactNode): ReactNode => <Fields isReadOnly={isReadOnly}>{page}</Fields>
  const content: Readonly<Record<SettingsPage, ReactNode>> = {
    mission: fields(<MissionPage mission={mission} />),
    officer: fields(<OfficerPage officer={officer} />),
    clearance: fields(<ClearancePage mission={mission} />),
    numbering: <NumberingPage mission={mission} isReadOnly={isReadOnly} onOpenRelease={openRelease} />,
    templates: <TemplatesPage zone={mission.zone} isReadOnly={isReadOnly} />,
    boilerplate: fields(<BoilerplatePage mission={mission} />),
    backups: (
      <BackupsPage
        zone={mission.zone}
        isReadOnly={isReadOnly}
        onRestored={(id) => {
          onRestored()
          openRelease(id)
        }}
      />
    ),
  }
  return (
    <Dialog
      title={say('settings.title')}
      isOpen
      size="tall"
      isDismissable={false}
      closeLabel={say('settings.close')}
      onClose={() => void closeSettings()}
    >
      <div className={styles.settings}>
        {isReadOnly ? (
          <div className={styles.reading}>
            <StatusLine tone="look">{say('settings.read-only')}</StatusLine>
          </div>
        ) : null}
        {failure === null ? null : (
          <div role="alert">
            <StatusLine tone="stop" action={{ label: say('settings.save-again'), onPress: () => void flushSettings() }}>
              {sayFailure(failure)}
            </StatusLine>
          </div>
        )}
        <Tabs
          label={say('settings.title')}
          selected={page}
          onSelect={(id) => {
            const chosen = settingsPages.find((each) => each === id)
            if (chosen !== undefined) useSettings.setState({ page: chosen })
          }}
          pages={settingsPages.map((id) => ({
            id,
            title: say(`settings.page-${id}`),
            content: <div className={styles.page}>{content[id]}</div>,
          }))}
        />
      </div>
    </Dialog>
  )
}
