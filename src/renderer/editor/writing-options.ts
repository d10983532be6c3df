import { create } from 'zustand'

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

export const openCharacters = (): void => useWritingOptions.setState({ isChoosing: true })
