import { PanelLeft, PanelRight } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { PageLines } from '../features/clearance'
import { openNewMenu } from '../features/begin'
import { startExportMany } from '../features/deliver'
import { openHealth } from '../features/health'
import { reviewPasted } from '../features/intake'
import { Navigation, ReleaseList } from '../features/library'
import { LinkLines } from '../features/linking'
import { PeopleList, PersonPage } from '../features/people'
import { FindBar } from '../features/replace'
import { openSettings } from '../features/settings'
import { ShareLine } from '../features/shares'
import { UnsourcedLine } from '../features/sources'
import { sendReleases } from '../features/transfer'
import { useSession } from '../session'
import { classes, IconButton } from '../ui'
import { say } from '../words'
import { closePeople, openPeople, openRelease } from './releases'
import { prefer, useDesk } from './desk-state'
import styles from './App.module.css'
import { checksDesk, focusField } from './checks-desk'
import { Inspector } from './Inspector'
import {
  isPaneWanted,
  layoutOf,
  narrowestPage,
  paneSizes,
  startingSize,
  togglePane,
  useRoom,
  type PaneName,
} from './panes'
import { Welcome } from './Welcome'

// The editor is most of the bundle, and the list can be read before it is there.
const Compose = lazy(async () => ({ default: (await import('../features/compose')).Compose }))

/** The four panes: navigation, list, page, inspector; each beside the page where there is room, else over it. */
export function Frame({ deliver }: { deliver: ReactNode }) {
  const room = useRoom()
  const mission = useDesk((state) => state.mission)
  const isReadOnly = useDesk(({ status }) => status?.readOnly === true)
  const share = useDesk(({ status }) => status?.share ?? null)
  const panes = useDesk(({ preferences }) => preferences.panes)
  const textSize = useDesk(({ preferences }) => preferences.textSize)
  const isPreviewing = useDesk((state) => state.isPreviewing)
  const laidOver = useDesk((state) => state.laidOver)
  const isPeopleOpen = useDesk((state) => state.isPeopleOpen)
  const isOpen = useSession(({ release }) => release !== null)
  const layout = layoutOf(room, {
    isWriting: isOpen && !isPeopleOpen,
    isPreviewing,
    isWanted: (pane) => isPaneWanted(panes, pane),
  })
  const closeLaidOver = (): void => useDesk.setState({ laidOver: null })

  const language = mission?.language ?? 'en'
  const list = isPeopleOpen ? (
    <PeopleList language={language} isReadOnly={isReadOnly} />
  ) : (
    <ReleaseList
      isReadOnly={isReadOnly}
      onOpen={(id) => void openRelease(id)}
      onExport={(selection, count) => void startExportMany(selection, count)}
      onSend={(selection) => void sendReleases(selection)}
    />
  )
  const inspector = (
    <Inspector onClose={laidOver === 'inspector' ? closeLaidOver : () => togglePane('inspector', room)} />
  )
  const side = (pane: PaneName, content: ReactNode) => (
    <Panel
      key={pane}
      id={pane}
      className={styles.pane}
      defaultSize={startingSize(pane, panes, layout)}
      minSize={paneSizes[pane].least}
      maxSize={paneSizes[pane].most}
      groupResizeBehavior="preserve-pixel-size"
    >
      {content}
    </Panel>
  )

  return (
    <Group
      orientation="horizontal"
      className={styles.frame}
      onLayoutChanged={(sizes, { isUserInteraction }) => {
        if (isUserInteraction) prefer({ panes: { ...panes, ...sidesOf(sizes) } })
      }}
    >
      {layout.navigation
        ? [
            side(
              'navigation',
              <div className={styles.fill} data-pane="navigation">
                <Navigation
                  mission={mission}
                  isReadOnly={isReadOnly}
                  onNew={openNewMenu}
                  isPeopleOpen={isPeopleOpen}
                  onPeople={openPeople}
                  onReleases={closePeople}
                  onSettings={(page) => void openSettings(page)}
                  onHealth={openHealth}
                  foot={share === null ? null : <ShareLine share={share} zone={mission?.zone ?? ''} />}
                />
              </div>,
            ),
            <Separator key="after navigation" className={styles.separator} title={say('app.resize-navigation')} />,
          ]
        : null}
      {layout.list
        ? [
            side(
              'list',
              <div className={styles.fill} data-pane="list">
                {list}
              </div>,
            ),
            <Separator key="after list" className={styles.separator} title={say('app.resize-list')} />,
          ]
        : null}
      <Panel key="page" id="page" minSize={!isOpen || isPeopleOpen ? 300 : narrowestPage} className={styles.pane}>
        <main className={styles.main}>
          {isPeopleOpen ? (
            <PersonPage language={language} isReadOnly={isReadOnly} onOpenRelease={(id) => void openRelease(id)} />
          ) : !isOpen || mission === null ? (
            <Welcome />
          ) : (
            <Suspense fallback={null}>
              <Compose
                mission={mission}
                isReadOnly={isReadOnly}
                textSize={textSize}
                onTextSize={(textSize) => prefer({ textSize })}
                isPreviewing={isPreviewing}
                onPreview={(preview) => useDesk.setState({ isPreviewing: preview, laidOver: null })}
                onFocusField={focusField}
                onPasteIntoEmpty={(text) => void reviewPasted(text, 'open')}
                onReadAsNew={(text) => void reviewPasted(text, 'new')}
                deliver={deliver}
                lines={
                  <>
                    <UnsourcedLine />
                    <PageLines
                      zone={mission.zone}
                      isReadOnly={isReadOnly}
                      onOpenRelease={(id) => void openRelease(id)}
                    />
                    <LinkLines desk={checksDesk} isReadOnly={isReadOnly} />
                    <FindBar isReadOnly={isReadOnly} onFocusField={focusField} />
                  </>
                }
                lead={
                  <IconButton
                    label={say('app.toggle-list')}
                    icon={<PanelLeft size={16} />}
                    isOn={layout.list || laidOver === 'list'}
                    onPress={() => togglePane('list', room)}
                  />
                }
                tail={
                  layout.inspector ? null : (
                    <IconButton
                      label={say('app.toggle-inspector')}
                      icon={<PanelRight size={16} />}
                      isOn={laidOver === 'inspector'}
                      onPress={() => togglePane('inspector', room)}
                    />
                  )
                }
              />
            </Suspense>
          )}
          {isOpen && laidOver === 'list' && !layout.list ? (
            <LaidOver side="start" pane="list" onClose={closeLaidOver}>
              {list}
            </LaidOver>
          ) : null}
          {isOpen && laidOver === 'inspector' && !layout.inspector ? (
            <LaidOver side="end" pane="inspector" onClose={closeLaidOver}>
              {inspector}
            </LaidOver>
          ) : null}
        </main>
      </Panel>
      {layout.inspector
        ? [
            <Separator key="before inspector" className={styles.separator} title={say('app.resize-inspector')} />,
            side(
              'inspector',
              <div className={styles.fill} data-pane="inspector">
                {inspector}
              </div>,
            ),
          ]
        : null}
    </Group>
  )
}

/** The side panes' sizes; the page takes what is left. */
const sidesOf = (sizes: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(sizes).filter(([pane]) => pane in paneSizes))

interface LaidOverProps {
  side: 'start' | 'end'
  pane: string
  onClose: () => void
  children: ReactNode
}

/** A pane over the page, for as long as it is needed. */
function LaidOver({ side, pane, onClose, children }: LaidOverProps) {
  const over = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    const element = over.current
    element?.addEventListener('keydown', closeByKey)
    return () => element?.removeEventListener('keydown', closeByKey)
  }, [onClose])
  return (
    <div ref={over} className={classes(styles.over, styles[side])} data-pane={pane}>
      {children}
    </div>
  )
}
