import { create } from 'zustand'
import { onceFocusIsFree } from '../ui'

/** How this desk likes to write; every editor on the page follows. */
export interface WritingOptions {
  /** Whether typed signs become those of the language. */
  readonly isSmart: boolean
  /** Whether spaces that do not break, and what else cannot be seen, are shown. */
  readonly showsInvisibles: boolean
  /** Whether a special character is being chosen. */
  readonly isChoosing: boolean
}

export const useWritingOptions = create<WritingOptions>(() => ({
  isSmart: true,
  showsInvisibles: false,
  isChoosing: false,
}))

/** Signs are chosen for the field that one was writing in before the palette that led here. */
export const openCharacters = (): unknown => onceFocusIsFree(() => useWritingOptions.setState({ isChoosing: true }))
