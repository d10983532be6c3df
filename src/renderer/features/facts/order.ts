/** The list with one entry moved by one place, or the same list where it cannot move. */
export function moved<Entry extends { id: string }>(list: readonly Entry[], id: string, by: 1 | -1): readonly Entry[] {
  const from = list.findIndex((each) => each.id === id)
  const to = from + by
  if (from === -1 || to < 0 || to >= list.length) return list
  const rest = list.filter((each) => each.id !== id)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

/** Two letters for the round mark beside a name; nothing where there is no name yet. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word))
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked.map((word) => [...(word ?? '')][0] ?? '').join('')
}
