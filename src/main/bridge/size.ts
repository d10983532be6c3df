/** The largest payload that a channel takes: well above the longest news item, well below what would stall main. */
const mostCharacters = 8_000_000
/** More than a picture may have, so that one too large is told so by name. */
const mostBytes = 60_000_000
const mostValues = 500_000
const mostLevels = 64

/** Whether a payload is small enough to be parsed. It stops counting at the first limit that is passed. */
export function isWithinSize(payload: unknown): boolean {
  let characters = 0
  let values = 0
  let bytes = 0
  const fits = (value: unknown, level: number): boolean => {
    values += 1
    if (values > mostValues || level > mostLevels) return false
    if (typeof value === 'string') characters += value.length
    if (characters > mostCharacters) return false
    if (typeof value !== 'object' || value === null) return true
    if (value instanceof Uint8Array) return (bytes += value.byteLength) <= mostBytes
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return false // no channel carries these
    if (Array.isArray(value)) return value.every((inner) => fits(inner, level + 1))
    return Object.entries(value).every(([key, inner]) => {
      characters += key.length
      return fits(inner, level + 1)
    })
  }
  return fits(payload, 0)
}
