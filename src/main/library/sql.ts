/** What SQLite can hold in our STRICT tables. */
export type SqlValue = string | number | null | Uint8Array

/** A row as it lies in the file: nothing about it is believed until a table's parser has read it. */
export type Row = Readonly<Record<string, unknown>>

declare const access: unique symbol

interface Statement {
  readonly text: string
  readonly values: readonly SqlValue[]
}

/** A statement that only reads. */
export interface Query extends Statement {
  readonly [access]: 'read'
}

/** A statement that changes the library. */
export interface Command extends Statement {
  readonly [access]: 'write'
}

type Bindable = SqlValue | boolean | Query

const isFragment = (value: Bindable): value is Query => typeof value === 'object' && value !== null && 'text' in value

/** The texts of statements without a nested query, by the place in the code that they stand at. */
const texts = new WeakMap<TemplateStringsArray, string>()

function textOf(strings: TemplateStringsArray): string {
  const known = texts.get(strings)
  if (known !== undefined) return known
  const text = strings.join('?')
  texts.set(strings, text)
  return text
}

const bound = (value: SqlValue | boolean): SqlValue => (typeof value === 'boolean' ? Number(value) : value)

/** Every value is bound; only a nested query, itself made by this tag, becomes part of the text. */
function build(strings: TemplateStringsArray, parts: readonly Bindable[]): Statement {
  if (!parts.some(isFragment)) return { text: textOf(strings), values: (parts as (SqlValue | boolean)[]).map(bound) }
  let text = strings[0] ?? ''
  const values: SqlValue[] = []
  parts.forEach((part, index) => {
    if (isFragment(part)) {
      text += part.text
      values.push(...part.values)
    } else {
      text += '?'
      values.push(bound(part))
    }
    text += strings[index + 1] ?? ''
  })
  return { text, values }
}

export const query = (strings: TemplateStringsArray, ...parts: Bindable[]): Query => build(strings, parts) as Query

export const command = (strings: TemplateStringsArray, ...parts: Bindable[]): Command =>
  build(strings, parts) as Command
