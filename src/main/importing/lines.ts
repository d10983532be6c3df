/** One line of the original without its line end; offsets are UTF-16 code units. */
export interface Line {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly blank: boolean
}

const ends = /\r\n|[\n\r\u2028\u2029\u0085]/g

/** Every line of the original, whatever kind of line end each has. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const add = (from: number, to: number): void => {
    const line = text.slice(from, to)
    lines.push({ from, to, text: line, blank: line.trim() === '' })
  }
  let from = 0
  for (const end of text.matchAll(ends)) {
    add(from, end.index)
    from = end.index + end[0].length
  }
  add(from, text.length)
  return lines
}
