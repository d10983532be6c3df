import { englishLines } from './en/lines'
import { spanishLines } from './es/lines'

/** Words that tell how the lines of a file belong together. In lower case, without a full stop. */
export interface LineWords {
  /** Words that no line of running text ends a sentence with: "the", "of". */
  readonly dangling: readonly string[]
  /** Raised letters that a copied page puts on a line of their own: "th". */
  readonly ordinalEndings: readonly string[]
  /** What is shortened before or after a name, so that its full stop ends no sentence: "Mr". */
  readonly abbreviations: readonly string[]
}

const all: readonly LineWords[] = [englishLines, spanishLines]

/** Every language's together: an item mixes languages, and its lines are joined before anybody knows which. */
export const lineWords: Readonly<Record<keyof LineWords, ReadonlySet<string>>> = {
  dangling: new Set(all.flatMap(({ dangling }) => dangling)),
  ordinalEndings: new Set(all.flatMap(({ ordinalEndings }) => ordinalEndings)),
  abbreviations: new Set(all.flatMap(({ abbreviations }) => abbreviations)),
}
