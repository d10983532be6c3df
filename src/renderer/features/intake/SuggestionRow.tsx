import { Check, PenLine, X } from 'lucide-react'
import { useEffect, useRef, type Dispatch } from 'react'
import type { Suggestion } from '../../../shared/intake'
import { Button, IconButton } from '../../ui'
import { say } from '../../words'
import { current, type Action, type Review } from './decisions'
import { EditForm } from './EditForm'
import styles from './Intake.module.css'
import { withoutRange } from './sentence'
import { decisionOf, editableFields, labelOf, wordingOf } from './wording'

interface SuggestionRowProps {
  suggestion: Suggestion
  state: Review
  send: Dispatch<Action>
}

/** One suggestion with what the officer makes of it. */
export function SuggestionRow({ suggestion, state, send }: SuggestionRowProps) {
  const { id } = suggestion
  const it = current(state, suggestion)
  const decision = state.decisions[id]
  const isSelected = state.selected === id
  const isEditing = isSelected && state.editing
  const frame = useRef<HTMLDivElement>(null)
  const value = wordingOf(it, state.reading)
  const decided = decisionOf(decision, state.edits[id] !== undefined)

  useEffect(() => {
    if (!isSelected || isEditing) return
    // The keyboard goes where the selection goes, but only from within the rows, or from a form that has just closed.
    const { activeElement } = document
    const rows = frame.current?.closest('[data-rows]')
    if (activeElement === document.body || rows?.contains(activeElement) === true) frame.current?.focus()
  }, [isSelected, isEditing])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a press only moves the selection, as the arrow keys do
    <div
      ref={frame}
      className={styles.row}
      role="group"
      tabIndex={isSelected ? 0 : -1}
      data-suggestion={id}
      data-selected={isSelected || undefined}
      data-decision={decision}
      aria-current={isSelected || undefined}
      aria-label={say('intake.row-name', {
        label: labelOf(it),
        value,
        confidence: say(`intake.confidence-${it.confidence}`),
        decision: decided,
      })}
      onFocus={() => send({ do: 'select', id })}
      onMouseDown={() => send({ do: 'select', id })}
    >
      <div className={styles.rowHead}>
        <span className={styles.label}>{labelOf(it)}</span>
        <span className={styles.confidence}>{say(`intake.confidence-${it.confidence}`)}</span>
        <span className={styles.decision}>{decision === undefined ? '' : decided}</span>
      </div>
      <div className={styles.rowBody}>
        <div className={styles.value}>
          {value}
          {it.kind === 'remove-attribution' ? <BeforeAndAfter suggestion={it} state={state} /> : null}
        </div>
        {isEditing ? null : (
          <div className={styles.rowCommands}>
            <IconButton
              small
              look={decision === 'accepted' ? 'primary' : 'plain'}
              label={say('intake.accept')}
              icon={<Check size={14} aria-hidden />}
              excludeFromTabOrder={!isSelected}
              onPress={() => send({ do: 'accept', id })}
            />
            <IconButton
              small
              label={say('intake.edit')}
              icon={<PenLine size={14} aria-hidden />}
              isDisabled={editableFields(it).length === 0}
              excludeFromTabOrder={!isSelected}
              onPress={() => send({ do: 'edit', id })}
            />
            <IconButton
              small
              look={decision === 'refused' ? 'primary' : 'plain'}
              label={say('intake.refuse')}
              icon={<X size={14} aria-hidden />}
              excludeFromTabOrder={!isSelected}
              onPress={() => send({ do: 'refuse', id })}
            />
          </div>
        )}
      </div>
      {isEditing ? (
        <EditForm
          suggestion={it}
          onUse={(reworded) => send({ do: 'reword', suggestion: reworded })}
          onLeave={() => send({ do: 'leave-edit' })}
        />
      ) : null}
    </div>
  )
}

/** The sentence as it stands and as it would be. */
function BeforeAndAfter({ suggestion, state }: { suggestion: Suggestion; state: Review }) {
  const [range] = suggestion.ranges
  if (range === undefined) return null
  const { before, after } = withoutRange(state.reading.text, range, 'en')
  return (
    <dl className={styles.beforeAndAfter}>
      <dt>{say('intake.before')}</dt>
      <dd>
        {before[0]}
        <del>{before[1]}</del>
        {before[2]}
      </dd>
      <dt>{say('intake.after')}</dt>
      <dd>{after}</dd>
    </dl>
  )
}

/** Pieces of the page that are not in the body, each of which can be put back. */
export function LeftOut({ state, send }: { state: Review; send: Dispatch<Action> }) {
  const { residue } = state.reading
  if (residue.length === 0) return null
  return (
    <section className={styles.leftOut} aria-label={say('intake.residue-left-out', { count: residue.length })}>
      <h3 className={styles.group}>{say('intake.residue-left-out', { count: residue.length })}</h3>
      <ul>
        {residue.map((piece) => (
          <li key={piece.range.from} className={styles.piece}>
            <span className={styles.pieceText}>
              “{piece.text.trim()}” <span className={styles.pieceReason}>{say(`intake.residue-${piece.kind}`)}</span>
            </span>
            <Button
              small
              look="link"
              aria-label={say('intake.residue-put-back-named', { text: piece.text.trim() })}
              onPress={() => send({ do: 'put-back', piece })}
            >
              {say('intake.residue-put-back')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
