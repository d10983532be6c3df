import type { VersionLine } from '../../../shared/contract'
import type { VersionId } from '../../../shared/release'
import { Pill, SideList } from '../../ui'
import { say, sayMomentIn } from '../../words'
import styles from './Versions.module.css'

export interface VersionListProps {
  lines: readonly VersionLine[]
  zone: string
  chosen: VersionId
  onChoose: (version: VersionId) => void
}

/** The versions, newest first: why each was kept, when and by whom. */
export function VersionList({ lines, zone, chosen, onChoose }: VersionListProps) {
  return (
    <SideList
      label={say('versions.title')}
      entries={lines.map((line) => lineOf(line, zone))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

function lineOf(line: VersionLine, zone: string) {
  const name = say('versions.name', { number: line.number })
  return {
    id: line.id,
    name,
    line: (
      <>
        <span className={styles.name}>
          {name} · {say(`versions.reason-${line.reason}`)}
        </span>
        <span className={styles.facts}>
          {line.officer === ''
            ? sayMomentIn(line.at, zone)
            : say('versions.by', { when: sayMomentIn(line.at, zone), officer: line.officer })}
        </span>
        {line.isOut || line.isDestroyed ? (
          <span className={styles.pills}>
            {line.isOut ? <Pill tone="done">{say('versions.is-out')}</Pill> : null}
            {line.isDestroyed ? <Pill>{say('versions.is-destroyed')}</Pill> : null}
          </span>
        ) : null}
      </>
    ),
  }
}
