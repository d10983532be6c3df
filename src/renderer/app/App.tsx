import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { HealthBanner } from '../features/health'
import { Intake } from '../features/intake'
import { ShareBanner } from '../features/shares'
import { closeNotice, useNotice } from '../notices'
import { StatusLine, Toast } from '../ui'
import { say, sayFailure } from '../words'
import styles from './App.module.css'
import { showTakenIn } from './releases'
import { useDesk } from './desk-state'
import { Frame } from './Frame'
import { Palette } from './Palette'
import { Recovery } from './Recovery'

/** Day before month and 24 hours, as the page prints them: the system's own order may be the other one. */
const locale = 'en-GB'

/** The window: banner, frame, dialogs and the one status line. */
export function App({ deliver, dialogs }: { deliver: ReactNode; dialogs: ReactNode }) {
  return (
    <I18nProvider locale={locale}>
      <div className={styles.app}>
        <Banner />
        <SharedBanner />
        <HealthBanner />
        <Frame deliver={deliver} />
        <Intake onTaken={showTakenIn} />
        {dialogs}
        <Palette />
        <Notice />
      </div>
    </I18nProvider>
  )
}

/** How the library stands, when that is anything but usual. */
function Banner() {
  const status = useDesk((state) => state.status)
  const isRecoverySeen = useDesk((state) => state.isRecoverySeen)
  if (status === null) return null
  if (status.reason === 'share-taken') return null
  if (status.readOnly) {
    return (
      <div role="status" className={styles.banner}>
        <StatusLine tone="look">
          {sayFailure({ ok: false, code: status.reason ?? 'read-only', values: { path: status.path, backup: 'none' } })}
        </StatusLine>
      </div>
    )
  }
  return status.uncleanExit && !isRecoverySeen ? <Recovery key={status.path} /> : null
}

/** What the share of the library asks to be known. */
function SharedBanner() {
  const share = useDesk((state) => state.status?.share ?? null)
  return share === null ? null : <ShareBanner share={share} />
}

/** What has just happened or failed. The live region is always there, so that readers hear what comes into it. */
function Notice() {
  const notice = useNotice((state) => state.notice)
  return (
    <div role="status" aria-live="polite">
      {notice === null ? null : (
        <Toast
          tone={notice.tone}
          closeLabel={say('app.close')}
          onClose={closeNotice}
          {...(notice.action === undefined
            ? {}
            : {
                action: {
                  label: notice.action.label,
                  onPress: () => {
                    closeNotice()
                    notice.action?.run()
                  },
                },
              })}
        >
          {notice.text}
        </Toast>
      )}
    </div>
  )
}
