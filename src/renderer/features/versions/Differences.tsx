import { useEffect, useState } from 'react'
import type { Compared } from '../../../shared/comparing'
import type { VersionLine } from '../../../shared/contract'
import type { ReleaseId } from '../../../shared/release'
import { api } from '../../bridge'
import { Changes, EmptyState, type ChangesProps } from '../../ui'
import { say, sayCompared, sayFailure, sayMarks } from '../../words'
import styles from './Versions.module.css'

export interface DifferencesProps {
  release: ReleaseId
  chosen: VersionLine
  /** Null stands for what the release says now. */
  against: VersionLine | null
}

type Found = { readonly compared: Compared } | { readonly problem: string }

/** How the older of two versions became the newer one, word by word. */
export function Differences({ release, chosen, against }: DifferencesProps) {
  const [found, setFound] = useState<Found | null>(null)
  const isForward = against === null || chosen.number < against.number
  const [before, after] = isForward ? [chosen.id, against?.id ?? null] : [against.id, chosen.id]
  useEffect(() => {
    let isCurrent = true
    void api.versions.compare({ id: release, before, after }).then((answer) => {
      if (isCurrent) setFound(answer.ok ? { compared: answer.value } : { problem: sayFailure(answer) })
    })
    return () => {
      isCurrent = false
    }
  }, [release, before, after])

  return (
    <div className={styles.differences} tabIndex={0} role="region" aria-label={say('versions.differences')}>
      {found === null ? null : 'problem' in found ? (
        <p className={styles.facts}>{found.problem}</p>
      ) : (
        <Shown parts={sayCompared(found.compared)} />
      )}
    </div>
  )
}

const Shown = ({ parts }: Pick<ChangesProps, 'parts'>) =>
  parts.length === 0 ? (
    <EmptyState isSmall title={say('versions.same')}>
      {say('versions.same-help')}
    </EmptyState>
  ) : (
    <Changes parts={parts} isHeaded marks={sayMarks()} />
  )
