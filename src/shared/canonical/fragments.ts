import { canonicalJson } from './canonical-json'

/** Shorter ones stay within what is around them. */
const shortest = 256

/** Longer ones, and those of more entries than {@link mostEntries}, are cut in turn. */
const longest = 4096
const mostEntries = 8

/** What stands between two fragments belongs to the second one, unless there is more of it. */
const longestLead = 64

/**
 * Canonical JSON, cut where its structure is: a change of one paragraph changes one fragment. Joined, the fragments are the
 * canonical JSON.
 */
export function fragmentsOf(value: unknown): string[] {
  const fragments: string[] = []
  let open = ''

  const close = (): void => {
    if (open !== '') fragments.push(open)
    open = ''
  }
  const add = (it: unknown): void => {
    const text = canonicalJson(it)
    if (text.length < shortest) {
      open += text
    } else if (isCut(it, text)) {
      enter(it)
    } else {
      if (open.length > longestLead) close()
      open += text
      close()
    }
  }
  const enter = (it: object): void => {
    const isList = Array.isArray(it)
    open += isList ? '[' : '{'
    entriesOf(it).forEach(([key, entry], index) => {
      open += `${index === 0 ? '' : ','}${isList ? '' : `${JSON.stringify(key)}:`}`
      add(entry)
    })
    open += isList ? ']' : '}'
  }

  add(value)
  close()
  return fragments
}

const isCut = (it: unknown, text: string): it is object =>
  typeof it === 'object' && it !== null && (text.length > longest || Object.keys(it).length > mostEntries)

/** Entries in the order of canonical JSON, which leaves absent ones out. */
const entriesOf = (it: object): [string, unknown][] =>
  Array.isArray(it)
    ? it.map((entry, index) => [String(index), entry])
    : Object.entries(it)
        .filter(([, entry]) => entry !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
