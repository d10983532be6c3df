import type { RepairedRelease, RepairReport } from '../../../shared/contract'
import { Dialog, StatusLine } from '../../ui'
import { say, sayMomentIn } from '../../words'
import styles from './Health.module.css'
import { closeRepaired, useHealth } from './health-state'

/** What a repair has brought back, and where what is not as it was comes from. */
export function RepairedDialog({ zone }: { zone: string }) {
  const report = useHealth(({ repaired }) => repaired)
  return (
    <Dialog
      title={say('keeping.repaired-title')}
      isOpen={report !== null}
      size="medium"
      closeLabel={say('keeping.close')}
      onClose={closeRepaired}
    >
      {report === null ? null : <Report report={report} zone={zone} />}
    </Dialog>
  )
}

function Report({ report, zone }: { report: RepairReport; zone: string }) {
  const { whole, releases, damaged } = report
  const besides = sayBesides(report)
  return (
    <div className={styles.page}>
      <StatusLine tone="done">{say('keeping.repaired-whole', { count: whole })}</StatusLine>
      {releases.length === 0 ? null : (
        <section aria-labelledby="repaired-others">
          <h3 id="repaired-others">{say('keeping.repaired-others', { count: releases.length })}</h3>
          <ul className={styles.rows}>
            {releases.map((it) => (
              <li key={it.id} className={styles.row}>
                <div className={styles.grow}>
                  <p>{it.headline === '' ? say('library.untitled') : it.headline}</p>
                  <p className={styles.hint}>{sayFrom(it, zone)}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {besides.length === 0 ? null : (
        <section aria-labelledby="repaired-besides">
          <h3 id="repaired-besides">{say('keeping.repaired-besides')}</h3>
          <ul className={styles.rows}>
            {besides.map((sentence) => (
              <li key={sentence} className={styles.row}>
                <p>{sentence}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {damaged === null ? null : <p className={styles.path}>{say('keeping.repaired-damaged', { path: damaged })}</p>}
    </div>
  )
}

function sayFrom({ from, savedAt, isOlder }: RepairedRelease, zone: string): string {
  const moment = savedAt === null ? '' : sayMomentIn(savedAt, zone)
  return say(from === 'backup' && isOlder ? 'keeping.repaired-backup-older' : `keeping.repaired-${from}`, { moment })
}

function sayBesides({ versions, isLogWhole, tables, joinedWith, mayMissReleases }: RepairReport): string[] {
  return [
    mayMissReleases ? say('keeping.repaired-may-miss') : '',
    versions.lost > 0 ? say('keeping.repaired-versions', { count: versions.lost }) : '',
    isLogWhole ? '' : say('keeping.repaired-log'),
    tables.length > 0 ? say('keeping.repaired-tables', { joined: joinedWith === null ? 'no' : 'yes' }) : '',
  ].filter((sentence) => sentence !== '')
}
