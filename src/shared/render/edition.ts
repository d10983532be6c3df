import { wordedInstant } from '../language'
import type { LanguageTag, Version } from '../release'
import { escapeHtml } from './escape'
import { furnitureOf, type Furniture } from './furniture'
import { pageOfHtml } from './print-page'

/** One language of a version in a copy that stays inside the house. */
export interface Edition {
  version: Version
  language: LanguageTag
  /** SHA-256 of the words that a clearance is about (`clearedWords`), lower-case hexadecimal. */
  hash: string
}

/** The beginning of a hash, short enough to be read out over the telephone: `7F3A-91C2`. */
export const clearanceCode = (hash: string): string => `${hash.slice(0, 4)}-${hash.slice(4, 8)}`.toUpperCase()

/** What every page of such a copy says at its bottom: which version, and which words it is. */
export function editionWords({ version, language, hash }: Edition): [edition: string, code: string, hash: string] {
  const { words } = furnitureOf(version.content, language)
  const { clearance } = words
  return [
    clearance.version(version.number, wordedInstant(version.at, version.content.mission.zone, words)),
    clearance.words(clearanceCode(hash)),
    clearance.hash(hash),
  ]
}

/** The same as the bottom line of a page, with its number. */
export function editionLine(it: Edition, furniture: Furniture, style: string): string {
  const [edition, code, hash] = editionWords(it)
  return `<div dir="${furniture.direction}" style="${style}"><span>${escapeHtml(edition)}</span><b>${escapeHtml(code)}</b><span>${pageOfHtml(furniture)}</span><span style="flex:0 0 100%;font-size:6.5pt">${escapeHtml(hash)}</span></div>`
}
