import { useEffect, useReducer, useRef, useState, type KeyboardEvent } from 'react'
import type { Suggestion } from '../../../shared/intake'
import { Button, Dialog, StatusLine } from '../../ui'
import { sayFailure, say } from '../../words'
import { acceptedOf, decidedCount, review, startReview } from './decisions'
import { grouped } from './groups'
import styles from './Intake.module.css'
import { OriginalText } from './OriginalText'
import { useIntake, type Waiting } from './store'
import { LeftOut, SuggestionRow } from './SuggestionRow'
import { takeIn } from './take-in'
import { editableFields } from './wording'

/** What was found in a text, row by row: nothing gets into the release that the officer has not accepted. */
export function IntakeReview({ waiting, onTaken }: { waiting: Waiting; onTaken: () => void }) {
  const [state, send] = useReducer(review, waiting.reading, startReview)
  const [problem, setProblem] = useState<string | null>(null)
  const isTaking = useRef(false)
  const rows = useRef<HTMLDivElement>(null)
  const accepted = acceptedOf(state)
  const total = state.reading.suggestions.length

  useEffect(() => {
    rows.current?.querySelector<HTMLElement>('[data-selected]')?.focus()
  }, [])

  const finish = async (taken: readonly Suggestion[]): Promise<void> => {
    if (isTaking.current) return
    isTaking.current = true
    const { name, target } = waiting
    const answer = await takeIn({ reading: state.reading, accepted: taken, name, target })
    isTaking.current = false
    if (!answer.ok) return setProblem(sayFailure(answer))
    useIntake.setState({ waiting: null, pasted: '' })
    onTaken()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const id = state.selected
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return
    const isOnButton = event.target instanceof Element && event.target.closest('button') !== null
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (key === 'ArrowDown' || key === 'ArrowUp') send({ do: 'move', by: key === 'ArrowDown' ? 1 : -1 })
    else if (key === 'a' || (key === 'Enter' && !isOnButton)) send({ do: 'accept', id })
    else if (key === 'r') send({ do: 'refuse', id })
    else if (key === 'e') {
      const selected = state.reading.suggestions.find((each) => each.id === id)
      if (selected !== undefined && editableFields(selected).length > 0) send({ do: 'edit', id })
    } else return
    event.preventDefault()
  }

  return (
    <Dialog
      title={say('intake.review-title')}
      isOpen
      size="large"
      isDismissable={false}
      closeLabel={say('intake.text-only')}
      onClose={() => void finish([])}
      actions={
        <>
          <span className={styles.count} role="status">
            {total === 0 ? '' : say('intake.decided', { decided: decidedCount(state), total })}
          </span>
          <span className={styles.keys}>{say('intake.keys')}</span>
          <Button isDisabled={decidedCount(state) === total} onPress={() => send({ do: 'accept-all' })}>
            {say('intake.accept-all')}
          </Button>
          <Button look="primary" onPress={() => void finish(accepted)}>
            {say('intake.done', { accepted: accepted.length })}
          </Button>
        </>
      }
    >
      <div className={styles.review}>
        {problem === null ? null : <StatusLine tone="stop">{problem}</StatusLine>}
        <div className={styles.columns}>
          <OriginalText state={state} onSelect={(id) => send({ do: 'select', id })} />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of the rows inside it */}
          <div
            ref={rows}
            className={styles.rows}
            data-rows
            role="region"
            aria-label={say('intake.rows-label')}
            onKeyDown={onKeyDown}
          >
            {total === 0 ? <p className={styles.nothing}>{say('intake.nothing-found')}</p> : null}
            {grouped(state.reading.suggestions).map(({ group, rows: suggestions }) => (
              <section key={group} aria-label={say(`intake.group-${group}`)}>
                <h3 className={styles.group}>{say(`intake.group-${group}`)}</h3>
                {suggestions.map((suggestion) => (
                  <SuggestionRow key={suggestion.id} suggestion={suggestion} state={state} send={send} />
                ))}
              </section>
            ))}
            <LeftOut state={state} send={send} />
          </div>
        </div>
      </div>
    </Dialog>
  )
}
