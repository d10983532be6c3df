const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const monthName = (month: number): string => months[month - 1] ?? ''

export const wordedDay = (year: number, month: number, day: number): string => `${day} ${monthName(month)} ${year}`

export const shortDay = (year: number, month: number, day: number): string =>
  `${day} ${monthName(month).slice(0, 3)} ${year}`
