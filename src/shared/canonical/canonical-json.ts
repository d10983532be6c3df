/** Letters that JSON writes as they are, and that are in normal form. */
const plain = /^[ !#-[\]-~]*$/

const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC')))

const named = (key: string): string => (plain.test(key) ? `"${key}":` : `${JSON.stringify(key)}:`)

/**
 * Canonical JSON after RFC 8785's rules for our values: object keys in code-unit order, no white space, strings in
 * Unicode normal form C, absent keys left out. The hash of a version is taken over this text, so it never changes.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number that JSON cannot hold')
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} is not JSON`)
  // Every save is sealed by this: the text is put together without lists of its pieces.
  let text = ''
  if (Array.isArray(value)) {
    value.forEach((entry, index) => {
      text += index === 0 ? canonicalJson(entry) : `,${canonicalJson(entry)}`
    })
    return `[${text}]`
  }
  const members = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) text += `${text === '' ? '' : ','}${named(key)}${canonicalJson(member)}`
  }
  return `{${text}}`
}
