import { useEffect } from 'react'
import type { ClearanceState } from '../../../shared/contract'
import { isOut, type ClearanceEntry, type ReleaseId } from '../../../shared/release'
import { clearanceCode } from '../../../shared/render'
import { useSession } from '../../session'
import { Button, Pill, Section, type Tone } from '../../ui'
import { say, sayMomentIn } from '../../words'
import styles from './Clearance.module.css'
import { readClearance, useClearance } from './clearance-state'
import { askClearance, callBackClearance, openScan, recordClearance } from './commands'

type Step = ClearanceState['steps'][number]

const tones: Readonly<Record<Step['standing'], Tone>> = {
  open: 'quiet',
  asked: 'here',
  cleared: 'done',
  void: 'look',
  refused: 'stop',
}

export interface ClearanceTabProps {
  /** The zone of the mission, in which moments are told. */
  zone: string
  isReadOnly: boolean
}

/** Who clears the open release, how each step stands, and everything that was written down. */
export function ClearanceTab({ zone, isReadOnly }: ClearanceTabProps) {
  const id = useSession(({ release }) => release?.id ?? null)
  const revision = useSession(({ release }) => release?.revision)
  const isClosed = useSession(({ release }) => release !== null && isOut(release.status)) || isReadOnly
  const state = useClearance((it) => it.state)
  useEffect(() => void readClearance(), [id, revision])
  if (id === null || state === null) return null
  const { steps, entries, hash } = state
  const canCallBack = steps.some(({ standing }) => standing !== 'open')
  return (
    <div>
      <Section title={say('clearance.steps')} name="clearance-steps">
        <table className={styles.steps}>
          <tbody>
            {steps.map((step) => (
              <StepRow key={step.step} step={step} zone={zone} />
            ))}
          </tbody>
        </table>
        {isClosed ? null : (
          <div className={styles.commands}>
            <Button small onPress={recordClearance}>
              {say('clearance.record')}
            </Button>
            <Button small onPress={askClearance}>
              {say('clearance.ask')}
            </Button>
            {canCallBack ? (
              <Button small look="quiet" onPress={callBackClearance}>
                {say('clearance.call-back')}
              </Button>
            ) : null}
          </div>
        )}
        <p className={styles.hint} title={hash}>
          <code>{say('clearance.hash', { short: clearanceCode(hash) })}</code> {say('clearance.hash-help')}
        </p>
      </Section>
      <Section title={say('clearance.entries')} name="clearance-entries">
        {entries.length === 0 ? <p className={styles.hint}>{say('clearance.entries-empty')}</p> : null}
        <ol className={styles.entries}>
          {entries.toReversed().map((entry) => (
            <Entry key={entry.id} entry={entry} release={id} zone={zone} />
          ))}
        </ol>
      </Section>
    </div>
  )
}

function StepRow({ step: { step, standing, asked, answer }, zone }: { step: Step; zone: string }) {
  return (
    <tr data-step={step}>
      <th scope="row">{say(`clearance.step-${step}`)}</th>
      <td>
        <Pill tone={tones[standing]}>{say(`clearance.standing-${standing}`)}</Pill>
        {answer?.kind === 'answered' ? (
          <p className={styles.hint}>
            {[answer.by, say(`clearance.means-${answer.means}`), sayMomentIn(answer.when, zone)]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        ) : null}
        {asked?.kind === 'asked' ? (
          <p className={styles.hint}>
            {say('clearance.asked-at', { when: sayMomentIn(asked.at, zone), number: asked.versionNumber })}
          </p>
        ) : null}
      </td>
    </tr>
  )
}

function Entry({ entry, release, zone }: { entry: ClearanceEntry; release: ReleaseId; zone: string }) {
  const answer = entry.kind === 'answered' ? entry : null
  const who = answer === null ? '' : [answer.by, answer.role].filter((part) => part !== '').join(', ')
  const scan = answer?.scan ?? null
  return (
    <li className={styles.entry}>
      <b>{titleOf(entry)}</b>
      <p className={styles.hint}>
        {[sayMomentIn(entry.at, zone), entry.officer].filter((part) => part !== '').join(' · ')}
      </p>
      {answer === null ? null : (
        <p className={styles.hint}>
          {[who, say(`clearance.means-${answer.means}`), sayMomentIn(answer.when, zone)]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
      {answer === null || answer.note === '' ? null : <p className={styles.note}>{answer.note}</p>}
      {entry.kind === 'called-back' ? null : (
        <p className={styles.hint} title={entry.hash}>
          {say('clearance.entry-version', { number: entry.versionNumber })} ·{' '}
          <code>{say('clearance.hash', { short: clearanceCode(entry.hash) })}</code>
        </p>
      )}
      {scan === null ? null : (
        <span>
          <Button small onPress={() => void openScan(release, entry.id)}>
            {say('clearance.open-scan', { name: scan.name })}
          </Button>
        </span>
      )}
    </li>
  )
}

function titleOf(entry: ClearanceEntry): string {
  switch (entry.kind) {
    case 'called-back':
      return say('clearance.entry-called-back')
    case 'asked':
      return say('clearance.entry-asked', { step: say(`clearance.step-${entry.step}`) })
    case 'answered':
      return say(`clearance.entry-${entry.decision}`, { step: say(`clearance.step-${entry.step}`) })
  }
}
