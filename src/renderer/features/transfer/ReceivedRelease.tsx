import { useEffect, useState } from 'react'
import type { Compared } from '../../../shared/comparing'
import type { PackageToken, ReceivedRelease as Received } from '../../../shared/contract'
import type { Choices } from '../../../shared/merging'
import { api } from '../../bridge'
import { Button, Changes, Checkbox } from '../../ui'
import { say, sayCompared, sayFailure, sayMarks } from '../../words'
import { ConflictCard } from './ConflictCard'
import styles from './Transfer.module.css'
import { choose, chooseAll, takeAsDraft, useTransfer } from './transfer-state'

export interface ReceivedReleaseProps {
  token: PackageToken
  release: Received
  /** Whether its headline stands over it. */
  isNamed: boolean
}

const noChoices: Choices = {}

/** One release of a package: what comes in, what is to be decided, and what changes in ours. */
export function ReceivedRelease({ token, release, isNamed }: ReceivedReleaseProps) {
  const { id, state, headline, conflicts, versions, isTrashed } = release
  const choices = useTransfer((it) => it.choices[id]) ?? noChoices
  const isDraft = useTransfer((it) => it.asDrafts.has(id))
  const mayBeDraft = state === 'out' || state === 'destroyed'
  return (
    <div className={styles.release} tabIndex={0} role="region" aria-label={headline || say('library.untitled')}>
      {isNamed ? <h3 className={styles.headline}>{headline || say('library.untitled')}</h3> : null}
      <p>
        {say(`transfer.help-${state}`, { count: versions })} {isTrashed ? say('transfer.in-trash') : ''}
      </p>
      {mayBeDraft ? (
        <Checkbox label={say('transfer.as-draft')} isOn={isDraft} onChange={(isOn) => takeAsDraft(id, isOn)} />
      ) : null}
      {conflicts.length === 0 ? null : (
        <section className={styles.part} aria-label={say('transfer.conflicts')}>
          <div className={styles.partHead}>
            <h3 className={styles.partTitle}>{say('transfer.conflicts')}</h3>
            {conflicts.length > 1 ? (
              <span className={styles.pills}>
                <Button small onPress={() => chooseAll(release, 'ours')}>
                  {say('transfer.all-ours')}
                </Button>
                <Button small onPress={() => chooseAll(release, 'theirs')}>
                  {say('transfer.all-theirs')}
                </Button>
              </span>
            ) : null}
          </div>
          {conflicts.map((conflict) => (
            <ConflictCard
              key={conflict.id}
              conflict={conflict}
              choice={choices[conflict.id] ?? null}
              onChoose={(choice) => choose(id, conflict.id, choice)}
            />
          ))}
        </section>
      )}
      {state === 'theirs' || state === 'both' || state === 'out' ? (
        <ChangedHere token={token} release={release} choices={choices} />
      ) : null}
    </div>
  )
}

type Found = { readonly compared: Compared | null } | { readonly problem: string }

/** How ours changes, as far as it is decided. */
function ChangedHere({
  token,
  release: { id, conflicts },
  choices,
}: {
  token: PackageToken
  release: Received
  choices: Choices
}) {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let isWanted = true
    void api.transfer.compare({ token, id, choices }).then((answer) => {
      if (isWanted) setFound(answer.ok ? { compared: answer.value } : { problem: sayFailure(answer) })
    })
    return () => {
      isWanted = false
    }
  }, [token, id, choices])
  if (found === null) return null
  const parts = 'problem' in found || found.compared === null ? [] : sayCompared(found.compared)
  // Until something is decided, ours stands: that nothing changes would be no answer yet.
  if (parts.length === 0 && !('problem' in found) && conflicts.some((it) => choices[it.id] === undefined)) return null
  return (
    <section className={styles.part} aria-label={say('transfer.differences')}>
      <h3 className={styles.partTitle}>{say('transfer.differences')}</h3>
      {parts.length === 0 ? (
        <p className={styles.hint}>{'problem' in found ? found.problem : say('transfer.no-differences')}</p>
      ) : (
        <Changes parts={parts} isHeaded marks={sayMarks()} />
      )}
    </section>
  )
}
