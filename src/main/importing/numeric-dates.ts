/** A day written in numbers. */
export interface NumericDate {
  readonly from: number
  readonly to: number
  /** `YYYY-MM-DD`, or null where day and month cannot be told apart. */
  readonly date: string | null
  /** `HH:MM` or null. */
  readonly time: string | null
}

const pattern =
  /(?<![\d./-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}))(?![\d/-]|\.\d)(?:[T,]?\s?(\d{1,2}):(\d{2})(?!\d))?/g

/** Days in numbers, which every language writes alike: 2024-02-25, 25.02.2024, 25/02/2024. */
export function numericDatesIn(text: string): NumericDate[] {
  return [...text.matchAll(pattern)].map((found) => {
    const [whole, year, , month, day, first, mark, second, last, hour, minute] = found
    const date = year === undefined ? ordered(first, second, last, mark === '.') : isoOf(year, month, day)
    const time = hour === undefined || Number(hour) > 23 ? null : `${hour.padStart(2, '0')}:${minute}`
    return { from: found.index, to: found.index + whole.length, date, time }
  })
}

/** Full stops part day, month and year wherever they are used; of two numbers that both may be a month nobody knows. */
function ordered(first = '', second = '', year = '', stops: boolean): string | null {
  if (Number(second) > 12) return isoOf(year, first, second)
  return stops || Number(first) > 12 || first === second ? isoOf(year, second, first) : null
}

export function isoOf(year = '', month = '', day = ''): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return exists ? date.toISOString().slice(0, 10) : null
}
