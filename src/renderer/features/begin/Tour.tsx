import { useEffect, useState } from 'react'
import { Button, CoachMark } from '../../ui'
import { say } from '../../words'
import { useBegin } from './begin-state'
import { tourSteps, type TourPane, type TourStep } from './tour-steps'

export interface TourProps {
  /** Brings a pane on screen where that is possible. */
  onReveal: (pane: TourPane) => void
  /** The tour is over; `isSeen` once it was taken to its end or is not wanted again. */
  onEnd: (isSeen: boolean) => void
}

/** Six marks beside the parts of the window. Escape ends it, and it can be taken again. */
export function Tour({ onReveal, onEnd }: TourProps) {
  const index = useBegin((state) => state.tourStep)
  const step = index === null ? undefined : tourSteps[index]
  const anchor = useAnchor(step, onReveal)
  if (index === null || step === undefined) return null
  const isLast = index === tourSteps.length - 1
  const end = (isSeen: boolean): void => {
    useBegin.setState({ tourStep: null })
    onEnd(isSeen)
  }
  return (
    <CoachMark
      anchor={anchor}
      title={say(`begin.tour-${step.id}`)}
      progress={say('begin.tour-of', { step: index + 1, steps: tourSteps.length })}
      closeLabel={say('begin.tour-close')}
      onClose={() => end(false)}
      actions={
        <>
          {isLast ? null : (
            <Button small look="quiet" onPress={() => end(true)}>
              {say('begin.tour-never')}
            </Button>
          )}
          {index === 0 ? null : (
            <Button small onPress={() => useBegin.setState({ tourStep: index - 1 })}>
              {say('begin.tour-back')}
            </Button>
          )}
          <Button
            small
            look="primary"
            autoFocus
            onPress={() => (isLast ? end(true) : useBegin.setState({ tourStep: index + 1 }))}
          >
            {say(isLast ? 'begin.tour-done' : 'begin.tour-next')}
          </Button>
        </>
      }
    >
      {say(`begin.tour-${step.id}-text`)}
    </CoachMark>
  )
}

/** A pane that is brought on screen is there after a few frames; one that cannot be brought never is. */
const patience = 20

/** Where the step's part of the window stands now, or null where it is not on screen. */
function useAnchor(step: TourStep | undefined, onReveal: (pane: TourPane) => void): DOMRect | null {
  const [anchor, setAnchor] = useState<DOMRect | null>(null)
  useEffect(() => {
    if (step === undefined) return
    onReveal(step.pane)
    const [best = ''] = step.places
    let frame = 0
    const look = (left: number): void => {
      setAnchor(placeOf(step))
      if (left > 0 && document.querySelector(best) === null) frame = requestAnimationFrame(() => look(left - 1))
    }
    // A window that got narrower has put its panes away.
    const lookAgain = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        if (document.querySelector(best) === null) onReveal(step.pane)
        look(patience)
      })
    }
    look(patience)
    window.addEventListener('resize', lookAgain)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', lookAgain)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- how to reveal a pane changes with each render, and is asked once a step
  }, [step])
  return anchor
}

function placeOf({ places }: TourStep): DOMRect | null {
  for (const place of places) {
    const rect = document.querySelector(place)?.getBoundingClientRect()
    if (rect !== undefined && rect.width > 0) return rect
  }
  return null
}
