import { longestIntake } from '../../shared/contract'
import type { Reading } from '../../shared/intake'
import type { LanguageTag } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'

/** Fails with `text-empty` or `text-too-large` for a text that is not read. */
export function expectReadable(text: string): void {
  if (text.trim() === '') throw new NamedFailure('text-empty')
  if (text.length > longestIntake) {
    throw new NamedFailure('text-too-large', { characters: text.length, limit: longestIntake })
  }
}

/** Reads a news item with what this library knows. Fails with `text-empty`, `text-too-large`. */
export async function readItem(library: Library, text: string, language?: LanguageTag): Promise<Reading> {
  expectReadable(text)
  // Loaded when first asked for: a start without a paste need not wait for it.
  const { readNewsItem } = await import('../importing')
  const mission = library.mission.get()
  return readNewsItem(text, { language: language ?? mission.language, registers: library.registers.all(), mission })
}

/** The same for a file of plain text; also fails with `file-unreadable`, `file-too-large`, `file-not-text`. */
export async function readItemFile(
  library: Library,
  path: string,
  language?: LanguageTag,
): Promise<{ name: string; reading: Reading }> {
  const { readTextFile } = await import('../importing')
  const { name, text } = readTextFile(path)
  return { name, reading: await readItem(library, text, language) }
}
