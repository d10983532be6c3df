/** What no system, or not every one, takes, and what hides or turns the characters around it; joiners inside words stay. */
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/** Leaves room for an extension and a number in the 255 bytes that common file systems allow. */
const mostBytes = 200

/**
 * `wanted` as a file name without extension that Windows, macOS and Linux take and that cannot leave its folder;
 * `fallback` where nothing of it remains.
 */
export function safeFileName(wanted: string, fallback: string): string {
  const plain = tidy(wanted.normalize('NFC').replace(unsafe, ' ').replace(/\s+/g, ' '))
  const name = tidy(shortened(plain))
  if (name === '') return fallback
  return reservedOnWindows.test(name) ? `_${name}` : name
}

/** A leading dot hides a file, a trailing dot or space is dropped by Windows. */
const tidy = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/g, '')

function shortened(name: string): string {
  let bytes = 0
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > mostBytes) break
    kept += segment
  }
  return kept
}
