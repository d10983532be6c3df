import { IntlMessageFormat } from 'intl-messageformat'
import type { Values } from '../result'

/** Messages of one locale in ICU syntax, in groups: `{ failure: { stale: '…' } }` is said as `failure.stale`. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Every key of a catalogue, as `group.message`. */
export type KeyOf<C extends Catalogue> = { [G in keyof C & string]: `${G}.${keyof C[G] & string}` }[keyof C & string]

/** Turns a key and its values into a sentence. */
export type Say<C extends Catalogue> = (key: KeyOf<C>, values?: Values) => string

/**
 * The sentences of one locale. A key without message throws: catalogues are checked by the compiler, and codes that
 * arrive as data go through {@link hasMessage} first.
 */
export function wordsOf<C extends Catalogue>(catalogue: C, locale: string): Say<C> {
  const compiled = new Map<string, IntlMessageFormat>()
  return (key, values = {}) => {
    let message = compiled.get(key)
    if (message === undefined) {
      message = new IntlMessageFormat(messageAt(catalogue, key), locale, undefined, { ignoreTag: true })
      compiled.set(key, message)
    }
    return String(message.format(values))
  }
}

/** Whether a key that arrived as data has a message. */
export function hasMessage<C extends Catalogue>(catalogue: C, key: string): key is KeyOf<C> {
  const [group, message] = parted(key)
  return catalogue[group]?.[message] !== undefined
}

function messageAt(catalogue: Catalogue, key: string): string {
  const [group, message] = parted(key)
  const found = catalogue[group]?.[message]
  if (found === undefined) throw new Error(`no message for ${key}`)
  return found
}

function parted(key: string): [string, string] {
  const dot = key.indexOf('.')
  return [key.slice(0, dot), key.slice(dot + 1)]
}
