import { useEffect, useMemo, useRef, type MouseEvent } from 'react'
import type { Suggestion } from '../../../shared/intake'
import { say } from '../../words'
import type { Review } from './decisions'
import styles from './Intake.module.css'
import { segmentsOf, type Segment } from './segments'

interface OriginalTextProps {
  state: Review
  onSelect: (id: string) => void
}

/** The text as it came, with what was found marked and what was left out struck through. */
export function OriginalText({ state: { reading, decisions, selected }, onSelect }: OriginalTextProps) {
  const frame = useRef<HTMLDivElement>(null)
  const segments = useMemo(() => segmentsOf(reading), [reading])

  useEffect(() => {
    frame.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'center' })
  }, [selected])

  const select = (event: MouseEvent): void => {
    const mark = event.target instanceof Element ? event.target.closest('mark') : null
    const id = mark?.dataset['found']
    if (id !== undefined) onSelect(id)
  }

  return (
    // It scrolls, so the keyboard must be able to stand in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click only repeats what the rows offer by key
    <div
      ref={frame}
      className={styles.text}
      tabIndex={0}
      role="region"
      aria-label={say('intake.text-label')}
      onClick={select}
    >
      {segments.map((segment) => {
        const words = reading.text.slice(segment.from, segment.to)
        if (segment.residue !== null) {
          return (
            <span key={segment.from}>
              <del className={styles.residue}>{words}</del>
              {segment.residueEnds ? (
                <span className={styles.reason}>
                  {say('intake.residue-reason', { reason: say(`intake.residue-${segment.residue.kind}`) })}
                </span>
              ) : null}
            </span>
          )
        }
        const id = narrowest(segment, reading.suggestions)
        if (id === undefined) return <span key={segment.from}>{words}</span>
        const isSelected = selected !== null && segment.found.includes(selected)
        return (
          <mark
            key={segment.from}
            className={styles.found}
            data-found={id}
            data-selected={isSelected || undefined}
            data-decision={decisions[isSelected && selected !== null ? selected : id]}
          >
            {words}
          </mark>
        )
      })}
    </div>
  )
}

/** Of several suggestions found in one place, a click means the one that names it most closely. */
function narrowest(segment: Segment, suggestions: readonly Suggestion[]): string | undefined {
  const length = ({ ranges }: Suggestion): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0)
  return suggestions.filter(({ id }) => segment.found.includes(id)).sort((a, b) => length(a) - length(b))[0]?.id
}
