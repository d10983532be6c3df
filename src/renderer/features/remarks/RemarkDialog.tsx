import { useEffect, type ReactNode } from 'react'
import { changedRuns, type ChangedRun } from '../../../shared/clearance'
import { directionOf } from '../../../shared/language'
import { foldedQuotation, textIn, todayAt, type Mission, type Release, type Remark } from '../../../shared/release'
import { askRemark, useAskedRemark, type AskedRemark } from '../../editor/requests'
import { useIsLocked, useSession } from '../../session'
import { Button, DateField, Dialog, Select, TextArea, TextField } from '../../ui'
import { say } from '../../words'
import { languageChoices } from './languages'
import styles from './Remarks.module.css'
import { useRemark, type OpenRemark } from './use-remark'

/** The way of quoted words from their speaker to the page. Everything typed is kept at once. */
export function RemarkDialog({ mission, isReadOnly }: { mission: Mission | null; isReadOnly: boolean }) {
  const asked = useAskedRemark((state) => state.asked)
  const release = useSession((state) => (asked === null ? null : state.release))
  const id = useSession((state) => state.release?.id)
  // What is asked is about words of the release that was open then.
  useEffect(() => () => askRemark(null), [id])
  if (asked === null || release === null || mission === null) return null
  return <OpenDialog asked={asked} release={release} mission={mission} isReadOnly={isReadOnly} />
}

interface OpenProps {
  asked: AskedRemark
  release: Release
  mission: Mission
  isReadOnly: boolean
}

function OpenDialog({ asked, release, mission, isReadOnly }: OpenProps) {
  const language = useSession((state) => state.language)
  const isLocked = useIsLocked() || isReadOnly
  const open = useRemark(release, language, asked)
  const { remark, change } = open
  const { draft } = release
  const speaker = draft.speakers.find(({ id }) => id === asked.speaker)?.name ?? ''
  const others = draft.remarks.filter(({ id }) => id !== remark.id)
  const close = (): void => askRemark(null)
  return (
    <Dialog
      title={say('remarks.title')}
      isOpen
      size="medium"
      closeLabel={say('remarks.close')}
      onClose={close}
      actions={
        <Button look="primary" onPress={close}>
          {say('remarks.done')}
        </Button>
      }
    >
      <div className={styles.remark}>
        <p className={styles.hint}>
          {speaker === '' ? say('remarks.by-nobody') : say('remarks.by', { name: speaker })}
        </p>
        {others.length === 0 ? null : (
          <Select
            label={say('remarks.which')}
            value={open.isNoted ? remark.id : ''}
            isDisabled={isLocked}
            choices={[
              { value: '', label: say('remarks.which-new') },
              ...draft.remarks.map((it) => ({ value: it.id as string, label: nameOf(it, open.printed(language)) })),
            ]}
            onChange={(id) => open.choose(id === '' ? null : id)}
          />
        )}
        <Part title={say('remarks.spoken')}>
          <TextArea
            label={say('remarks.spoken-words')}
            layout="stacked"
            name="remark.spoken"
            description={say('remarks.spoken-hint')}
            value={remark.spoken}
            lang={remark.spokenIn === '' ? language : remark.spokenIn}
            dir={directionOf(remark.spokenIn === '' ? language : remark.spokenIn)}
            rows={3}
            isDisabled={isLocked}
            onChange={(spoken) => change({ spoken })}
          />
          <Select
            label={say('remarks.spoken-in')}
            name="remark.spokenIn"
            value={remark.spokenIn}
            isDisabled={isLocked}
            choices={[
              { value: '', label: say('remarks.spoken-in-unknown') },
              ...languageChoices(
                [...new Set([...Object.keys(draft.texts), remark.spokenIn])].filter((tag) => tag !== ''),
              ),
            ]}
            onChange={(spokenIn) => change({ spokenIn })}
          />
          <TextField
            label={say('remarks.interpreter')}
            name="remark.interpreter"
            value={remark.interpreter}
            isDisabled={isLocked}
            onChange={(interpreter) => change({ interpreter })}
          />
        </Part>
        <Part title={say('remarks.cleared')}>
          <Cleared
            open={open}
            language={language}
            languages={Object.keys(draft.texts)}
            speaker={speaker}
            today={todayAt(mission.zone)}
            isLocked={isLocked}
          />
        </Part>
        <Part title={say('remarks.printed')}>
          <Printed
            printed={open.printed(language)}
            cleared={textIn(remark.cleared?.words ?? {}, language)}
            language={language}
          />
        </Part>
      </div>
    </Dialog>
  )
}

/** A remark in a list of them: how its words begin. */
function nameOf({ spoken, cleared }: Remark, printed: string): string {
  const words = [spoken, ...Object.values(cleared?.words ?? {}), printed].find((it) => it.trim() !== '') ?? '…'
  const beginning = words.trim().split(/\s+/).slice(0, 7).join(' ')
  return say('remarks.which-other', { words: beginning.length < words.trim().length ? `${beginning} …` : beginning })
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.part} aria-label={title}>
    <h3 className={styles.title}>{title}</h3>
    {children}
  </section>
)

interface ClearedProps {
  open: OpenRemark
  language: string
  languages: readonly string[]
  speaker: string
  today: string
  isLocked: boolean
}

function Cleared({ open: { remark, printed, change }, language, languages, speaker, today, isLocked }: ClearedProps) {
  const { cleared } = remark
  const takePrinted = (): void => {
    const words = languages.map((tag) => [tag, printed(tag)] as const).filter(([, it]) => it.trim() !== '')
    const before = cleared ?? { by: speaker, on: today, words: {} }
    change({ cleared: { ...before, words: { ...before.words, ...Object.fromEntries(words) } } })
  }
  const take = isLocked ? null : (
    <Button small onPress={takePrinted}>
      {say('remarks.cleared-take')}
    </Button>
  )
  if (cleared === null) {
    return (
      <>
        <p className={styles.hint}>{say('remarks.cleared-none')}</p>
        <div className={styles.deeds}>{take}</div>
      </>
    )
  }
  return (
    <>
      <TextArea
        label={say('remarks.cleared-words')}
        layout="stacked"
        name="remark.cleared"
        value={textIn(cleared.words, language)}
        lang={language}
        dir={directionOf(language)}
        rows={2}
        isDisabled={isLocked}
        onChange={(words) => change({ cleared: { ...cleared, words: { ...cleared.words, [language]: words } } })}
      />
      <TextField
        label={say('remarks.cleared-by')}
        name="remark.by"
        placeholder={say('remarks.cleared-by-hint')}
        value={cleared.by}
        isDisabled={isLocked}
        onChange={(by) => change({ cleared: { ...cleared, by } })}
      />
      <DateField
        label={say('remarks.cleared-on')}
        name="remark.on"
        clearLabel={say('remarks.cleared-on-clear')}
        value={cleared.on}
        isDisabled={isLocked}
        onChange={(on) => change({ cleared: { ...cleared, on } })}
      />
      {isLocked ? null : (
        <div className={styles.deeds}>
          {take}
          <Button small look="link" onPress={() => change({ cleared: null })}>
            {say('remarks.cleared-remove')}
          </Button>
        </div>
      )}
    </>
  )
}

function Printed({ printed, cleared, language }: { printed: string; cleared: string; language: string }) {
  const [before, now] = [foldedQuotation(cleared), foldedQuotation(printed)]
  const isCompared = before !== ''
  return (
    <>
      {isCompared ? (
        <p className={styles.hint}>{say(before === now ? 'remarks.printed-same' : 'remarks.printed-differ')}</p>
      ) : null}
      <p className={styles.words} lang={language} dir={directionOf(language)}>
        {isCompared && before !== now
          ? changedRuns(before, now).map((run, index) => <Run key={index} run={run} />)
          : printed}
      </p>
    </>
  )
}

/** Strokes and lines tell what came and went to those who see them, words to those who do not. */
function Run({ run: { kind, words } }: { run: ChangedRun }) {
  if (kind === 'same') return <>{words} </>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <>
      <Mark>
        <span className="visually-hidden">{say(kind === 'added' ? 'remarks.added' : 'remarks.removed')} </span>
        {words}
      </Mark>{' '}
    </>
  )
}
