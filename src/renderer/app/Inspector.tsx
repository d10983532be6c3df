import { X } from 'lucide-react'
import { createContext, use, type ReactNode } from 'react'
import { ChecksTab, ChecksTitle } from '../features/checks'
import { ClearanceTab, openScan } from '../features/clearance'
import { History } from '../features/deliver'
import { DetailsInspector } from '../features/facts'
import { VersionsButton } from '../features/versions'
import { useSession } from '../session'
import { IconButton, Tabs, usePainted } from '../ui'
import { say } from '../words'
import styles from './App.module.css'
import { checksDesk } from './checks-desk'
import { inspectorPages, useDesk } from './desk-state'
import { openRelease } from './releases'

/** The fourth pane: what is known of the open release, found in it, decided on it and done with it. */
export function Inspector({ onClose }: { onClose: () => void }) {
  const page = useDesk((state) => state.inspectorPage)
  const mission = useDesk((state) => state.mission)
  const zone = mission?.zone ?? ''
  const isReadOnly = useDesk((state) => state.status?.readOnly === true)
  return (
    <aside className={styles.inspector} aria-label={say('compose.details')}>
      <h2 className="visually-hidden">{say('compose.details')}</h2>
      <FollowPage>
        <Tabs
          label={say('compose.details')}
          selected={page}
          onSelect={(chosen) =>
            useDesk.setState({ inspectorPage: inspectorPages.find((each) => each === chosen) ?? 'details' })
          }
          pages={[
            {
              id: 'details',
              title: say('compose.details'),
              content: (
                <AfterPage>
                  <DetailsInspector mission={mission} isReadOnly={isReadOnly} />
                </AfterPage>
              ),
            },
            {
              id: 'checks',
              title: <ChecksTitle />,
              content: (
                <AfterPage>
                  <ChecksTab desk={checksDesk} isReadOnly={isReadOnly} />
                </AfterPage>
              ),
            },
            {
              id: 'clearance',
              title: say('clearance.title'),
              content: (
                <AfterPage>
                  <ClearanceTab zone={zone} isReadOnly={isReadOnly} />
                </AfterPage>
              ),
            },
            {
              id: 'history',
              title: say('history.title'),
              content: (
                <AfterPage>
                  <VersionsButton />
                  <History
                    zone={zone}
                    onOpenRelease={(id) => void openRelease(id)}
                    onOpenScan={(id, entry) => void openScan(id, entry)}
                  />
                </AfterPage>
              ),
            },
          ]}
        />
      </FollowPage>
      <div className={styles.inspectorClose}>
        <IconButton small label={say('app.close-inspector')} icon={<X size={15} />} onPress={onClose} />
      </div>
    </aside>
  )
}

/** Whether the page of the open release is painted. */
const PagePainted = createContext(false)

function FollowPage({ children }: { children: ReactNode }) {
  const open = useSession(({ release }) => release?.id ?? null)
  return <PagePainted value={usePainted(open)}>{children}</PagePainted>
}

/** What waits for the page; the tabs around it are not drawn again for another release. */
const AfterPage = ({ children }: { children: ReactNode }) => (use(PagePainted) ? children : null)
