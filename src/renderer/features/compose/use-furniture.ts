import { useMemo } from 'react'
import { furnitureOf, type Furniture } from '../../../shared/render'
import { textOf, type Mission, type Release, type ReleaseText } from '../../../shared/release'

export interface PrintedParts {
  readonly furniture: Furniture
  readonly text: ReleaseText
  /** The dateline with its dash, or empty. */
  readonly dateline: string
}

/** What the outputs will print around the body, from the draft as it stands. */
export function usePrintedParts(release: Release, language: string, mission: Mission): PrintedParts {
  const { draft, status } = release
  return useMemo(() => {
    const furniture = furnitureOf({ schemaVersion: 1, status, draft, mission }, language)
    const dateline = furniture.dateline === '' ? '' : `${furniture.dateline} ${furniture.words.datelineDash}`
    return { furniture, text: textOf(draft, language), dateline }
  }, [draft, status, mission, language])
}
