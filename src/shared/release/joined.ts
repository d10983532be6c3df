import { canonicalJson } from '../canonical'
import type { Person } from './registers'

/** Scripts that names come in, by the tag that ISO 15924 gives them. */
export const nameScripts: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hani', /\p{Script=Han}/u],
]

const scriptOf = (name: string): string | undefined => nameScripts.find(([, letter]) => letter.test(name))?.[0]

/**
 * `keep` with what it lacks of the others: name parts, names in other scripts, titles. What it has stands, and its own
 * titles stay last, where the one that counts without a date is looked for.
 */
export function joined(keep: Person, others: readonly Person[]): Person {
  const alike = others.filter((it) => scriptOf(it.name) === scriptOf(keep.name))
  const firstOf = (part: 'given' | 'family' | 'honorific'): string =>
    [keep, ...alike].find((it) => it[part] !== '')?.[part] ?? ''
  const added = new Map(others.flatMap((it) => it.titles).map((title) => [canonicalJson(title), title]))
  for (const title of keep.titles) added.delete(canonicalJson(title))
  return {
    ...keep,
    given: firstOf('given'),
    family: firstOf('family'),
    honorific: firstOf('honorific'),
    scripts: [keep, ...others].reduceRight((names, it) => ({ ...names, ...inOtherScripts(it, keep) }), {}),
    titles: [...added.values(), ...keep.titles],
  }
}

/** The names that someone has in other scripts than `keep`, their own name among them where it is in one. */
function inOtherScripts(it: Person, keep: Person): Person['scripts'] {
  const own = scriptOf(it.name)
  return own === undefined || own === scriptOf(keep.name) ? it.scripts : { [own]: it.name, ...it.scripts }
}
