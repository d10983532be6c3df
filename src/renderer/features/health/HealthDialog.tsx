import type { CheckKind, CheckMade, HealthFinding, HealthState, RepairProgress } from '../../../shared/contract'
import { Button, Dialog, StatusLine } from '../../ui'
import { say, sayMomentIn, saySize } from '../../words'
import styles from './Health.module.css'
import { check, closeHealth, damageIn, findingKey, findingsOf, isRepairable, repair, useHealth } from './health-state'

export interface HealthProps {
  zone: string
  /** Leads to where a copy is brought back from. */
  onBackups: () => void
}

/** What was checked, when, what was found, and what to do about it. */
export function HealthDialog({ zone, onBackups }: HealthProps) {
  const { isOpen, state } = useHealth()
  return (
    <Dialog
      title={say('keeping.title')}
      isOpen={isOpen && state !== null}
      size="medium"
      closeLabel={say('keeping.close')}
      onClose={closeHealth}
    >
      {state === null ? null : <Page state={state} zone={zone} onBackups={onBackups} />}
    </Dialog>
  )
}

function Page({ state, zone, onBackups }: HealthProps & { state: HealthState }) {
  const findings = findingsOf(state)
  const damage = damageIn(state).length
  const isChecked = state.quick !== null || state.full !== null
  return (
    <div className={styles.page}>
      <div role="status">
        <StatusLine tone={damage > 0 ? 'stop' : isChecked ? 'done' : 'quiet'}>
          {damage > 0
            ? say('keeping.damaged', { count: damage })
            : say(isChecked ? 'keeping.whole' : 'keeping.unchecked')}
        </StatusLine>
      </div>
      {findings.length === 0 ? null : (
        <section aria-labelledby="health-found">
          <h3 id="health-found">{say('keeping.found')}</h3>
          <ul className={styles.rows}>
            {findings.map((it) => (
              <Finding key={findingKey(it)} it={it} onBackups={onBackups} />
            ))}
          </ul>
        </section>
      )}
      {isRepairable(state) ? <Repair /> : null}
      <section aria-labelledby="health-checks">
        <h3 id="health-checks">{say('keeping.checks')}</h3>
        <Check kind="quick" made={state.quick} zone={zone} releases={state.releases} />
        <Check kind="full" made={state.full} zone={zone} releases={state.releases} />
      </section>
      <Numbers state={state} zone={zone} />
      <Destroyed state={state} zone={zone} />
    </div>
  )
}

function Finding({ it, onBackups }: { it: HealthFinding; onBackups: () => void }) {
  const { thing, name, release } = it
  const headline = release === null || release.headline === '' ? say('library.untitled') : release.headline
  const key = thing === 'media' && release !== null ? 'found-media-of' : `found-${thing}`
  const hasBackups = thing !== 'index' && thing !== 'media'
  return (
    <li className={styles.row}>
      <div className={styles.grow}>
        <p>{say(`keeping.${key}` as Parameters<typeof say>[0], { name, headline })}</p>
        <p className={styles.hint}>{say(`keeping.do-${thing}`)}</p>
      </div>
      {hasBackups ? (
        <Button small onPress={onBackups}>
          {say('keeping.to-backups')}
        </Button>
      ) : null}
    </li>
  )
}

function Repair() {
  const { repairing, checking } = useHealth()
  return (
    <section aria-labelledby="health-repair">
      <h3 id="health-repair">{say('keeping.repair')}</h3>
      <div className={styles.row}>
        <div className={styles.grow}>
          <p className={styles.hint}>{say('keeping.repair-help')}</p>
          <p role="status">{repairing === null ? '' : sayRepairing(repairing)}</p>
        </div>
        <Button small isDisabled={repairing !== null || checking !== null} onPress={() => void repair()}>
          {say('keeping.repair-do')}
        </Button>
      </div>
    </section>
  )
}

function sayRepairing(repairing: RepairProgress | 'begun'): string {
  if (repairing === 'begun') return say('keeping.repair-begun')
  const { step, done, of } = repairing
  return say(`keeping.repair-${step}`, { done, of })
}

interface CheckProps {
  kind: CheckKind
  made: CheckMade | null
  zone: string
  releases: number
}

function Check({ kind, made, zone, releases }: CheckProps) {
  const checking = useHealth((state) => state.checking)
  const isUnderWay = checking === kind
  return (
    <div className={styles.row} role="group" aria-label={say(`keeping.${kind}`)}>
      <div className={styles.grow}>
        <p>
          {say(`keeping.${kind}`)}: <span role="status">{sayMade(kind, made, zone, releases, isUnderWay)}</span>
        </p>
        <p className={styles.hint}>{say(isUnderWay ? 'keeping.going-on' : `keeping.${kind}-help`)}</p>
      </div>
      <Button small isDisabled={checking !== null} onPress={() => void check(kind)}>
        {say(`keeping.check-${kind}`)}
      </Button>
    </div>
  )
}

function sayMade(kind: CheckKind, made: CheckMade | null, zone: string, releases: number, isUnderWay: boolean): string {
  const done = made?.releases ?? 0
  if (isUnderWay) return say('keeping.under-way', { done, releases })
  if (made === null) return say('keeping.never')
  if (made.endedAt === null) return say('keeping.stopped', { done, releases })
  const moment = sayMomentIn(made.endedAt, zone)
  const count = made.findings.length
  return kind === 'quick'
    ? say('keeping.made', { moment, count })
    : say('keeping.made-of', { moment, releases: done, count })
}

function Numbers({ state, zone }: { state: HealthState; zone: string }) {
  const { releases, versions, newestBackup, free, lastLink } = state
  const rows = [
    [say('keeping.releases'), String(releases)],
    [say('keeping.versions'), String(versions)],
    [
      say('keeping.newest-backup'),
      newestBackup === null ? say('keeping.no-backup') : sayMomentIn(newestBackup.at, zone),
    ],
    [say('keeping.free'), saySize(free)],
  ]
  return (
    <section aria-labelledby="health-numbers">
      <h3 id="health-numbers">{say('keeping.numbers')}</h3>
      <dl className={styles.numbers}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.number}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={styles.number}>
          <dt>{say('keeping.log')}</dt>
          <dd>
            <code className={styles.link}>{lastLink}</code>
            <p className={styles.hint}>{say('keeping.log-help')}</p>
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Destroyed({ state: { destroyed }, zone }: { state: HealthState; zone: string }) {
  if (destroyed.length === 0) return null
  return (
    <section aria-labelledby="health-destroyed">
      <h3 id="health-destroyed">{say('keeping.destroyed')}</h3>
      <ul className={styles.rows}>
        {destroyed.map(({ at, officer, headline, number, reason }) => (
          <li key={`${at} ${headline}`} className={styles.row}>
            <div className={styles.grow}>
              <p>
                {[number, headline === '' ? say('library.untitled') : headline].filter((it) => it !== '').join(' · ')}
              </p>
              <p>{reason}</p>
              <p className={styles.hint}>{say('keeping.destroyed-line', { moment: sayMomentIn(at, zone), officer })}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
