import { bodyAt } from './bodies'
import type { Lexicon } from './lexicon'
import type { Passage } from './passages'

/** Embassies, consulates and ministries that an item names with their country, in order, each as it is named first. */
export function missionsIn(passages: readonly Passage[], lexicon: Lexicon): string[] {
  const names = new Set<string>()
  for (const { sentences } of passages) {
    for (const sentence of sentences) {
      for (let at = 0; at < sentence.tokens.length; at += 1) {
        const before = sentence.tokens[at - 1]
        if (before?.capital === true && before.word) continue
        const body = bodyAt(sentence, at, lexicon)
        if (body === null) continue
        const words = sentence.tokens.slice(body.start, body.end)
        if (words.length > 1 && words.some(({ low }) => lexicon.missions.has(low))) names.add(body.name)
        at = Math.max(at, body.end - 1)
      }
    }
  }
  return [...names]
}

/** "the embassy" by the name that the item gives it elsewhere. */
export const inFull = (name: string, missions: readonly string[]): string =>
  /\s/.test(name) ? name : (missions.find((it) => it.toLowerCase().split(' ').includes(name.toLowerCase())) ?? name)

/** The embassy of the same country as an envoy's title. */
export function missionOf(title: string, missions: readonly string[], lexicon: Lexicon): string {
  const own = (title.match(/\p{Lu}\p{Ll}+/gu) ?? []).filter(
    (word) => !lexicon.titles.has(word.toLowerCase()) && !lexicon.titleModifiers.has(word.toLowerCase()),
  )
  return missions.find((name) => own.some((word) => name.includes(word))) ?? ''
}
