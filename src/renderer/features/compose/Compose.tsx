import { Eye } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { Mission, ReleaseStatus } from '../../../shared/release'
import { Toolbar } from '../../editor'
import { useEditors } from '../../editor/handles'
import { useFollowedRegisters, useIsLocked, useSession, useStandingRelease } from '../../session'
import { Button, Pill, type Tone } from '../../ui'
import { say } from '../../words'
import styles from './Compose.module.css'
import { Counts } from './Counts'
import { Outline } from './Outline'
import { Preview } from './Preview'
import { SaveState } from './SaveState'
import { Sheet } from './Sheet'
import { TextSize } from './TextSize'

export interface ComposeProps {
  mission: Mission
  isReadOnly: boolean
  textSize: number
  onTextSize: (size: number) => void
  isPreviewing: boolean
  onPreview: (isPreviewing: boolean) => void
  /** A generated part was pressed: the fact it comes from, as findings name it. */
  onFocusField: (field: string) => void
  onPasteIntoEmpty: (text: string) => void
  /** Reads a text as a news item, for a release of its own. */
  onReadAsNew: (text: string) => void
  /** Buttons that hand the release on, the next step last. */
  deliver?: ReactNode
  /** What must be known of the release before reading on; stands over the page. */
  lines?: ReactNode
  /** Buttons of the frame at either end of the bar. */
  lead?: ReactNode
  tail?: ReactNode
}

const tones: Readonly<Record<ReleaseStatus, Tone>> = {
  draft: 'here',
  'in-clearance': 'look',
  cleared: 'done',
  released: 'quiet',
  corrected: 'quiet',
  withdrawn: 'stop',
}

/** The open release: its state and commands above, the page below, the preview beside it. */
export function Compose(props: ComposeProps) {
  const release = useStandingRelease()
  const language = useSession((state) => state.language)
  const hasEditor = useEditors(({ current }) => current !== null)
  const [words, setWords] = useState(0)
  const isLocked = useIsLocked()
  useFollowedRegisters(release?.draft)
  if (release === null) return null
  const { mission, isReadOnly, textSize, onTextSize, isPreviewing, onPreview } = props
  const status = release.status
  return (
    <div className={styles.compose}>
      <div className={styles.bar}>
        {props.lead}
        <Pill tone={tones[status]} hasDot>
          {say(`compose.status-${status}`)}
        </Pill>
        {isReadOnly ? <span className={styles.saved}>{say('compose.read-only')}</span> : <SaveState />}
        <span className={styles.space} />
        <Button
          icon={
            <span title={say('compose.preview')} className={styles.icon}>
              <Eye size={15} aria-hidden />
            </span>
          }
          aria-label={say('compose.preview')}
          aria-pressed={isPreviewing}
          onPress={() => onPreview(!isPreviewing)}
        >
          <span className={styles.wide}>{say('compose.preview')}</span>
        </Button>
        {props.deliver}
        {props.tail}
      </div>
      {props.lines}
      <Group orientation="horizontal" className={styles.panels}>
        <Panel id="page" minSize={560}>
          <div className={styles.paper}>
            <div className={styles.tools}>
              {!hasEditor || isReadOnly || isLocked ? <span className={styles.space} /> : <Toolbar />}
              <Outline mission={mission} language={language} />
              <Counts release={release.id} language={language} words={words} />
              <TextSize size={textSize} onChange={onTextSize} />
            </div>
            <div className={styles.room}>
              <div className={styles.desk} data-pane="page">
                <Sheet
                  release={release}
                  language={language}
                  mission={mission}
                  textSize={textSize}
                  isEditable={!isReadOnly && !isLocked && release.trashedAt === null}
                  onFocusField={props.onFocusField}
                  onPasteIntoEmpty={props.onPasteIntoEmpty}
                  onReadAsNew={props.onReadAsNew}
                  onWords={setWords}
                />
              </div>
            </div>
          </div>
        </Panel>
        {isPreviewing ? (
          <>
            <Separator className={styles.separator} title={say('compose.resize-preview')} />
            <Panel id="preview" minSize={320} defaultSize="48">
              <Preview language={language} />
            </Panel>
          </>
        ) : null}
      </Group>
    </div>
  )
}
