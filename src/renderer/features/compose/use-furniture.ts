import { useMemo } from 'react'
import { furnitureOf, type Furniture } from '../../../shared/render'
import { isOut, type FrozenRelease, type Mission, type Release, type Speaker } from '../../../shared/release'
import { useFrozen } from '../../session'

export interface PrintedParts {
  readonly frozen: FrozenRelease
  readonly furniture: Furniture
  /** Who speaks, with the names and titles that print. */
  readonly speakers: readonly Speaker[]
  /** The dateline with its dash, or empty. */
  readonly dateline: string
}

/**
 * What the outputs will print around the body, from the draft as it stands. A text on its way is shown as it is to go out:
 * the pill over the page says that it is a draft.
 */
export function usePrintedParts(release: Release, language: string, mission: Mission): PrintedParts {
  const frozen = useFrozen(release, mission)
  return useMemo(() => {
    const standing = isOut(release.status) ? frozen.standing : 'final'
    const furniture = furnitureOf({ ...frozen, standing }, language)
    const dateline = furniture.dateline === '' ? '' : `${furniture.dateline} ${furniture.words.datelineDash}`
    return { frozen, furniture, speakers: frozen.draft.speakers, dateline }
  }, [frozen, language, release.status])
}
