/** Class names that are there, parted by spaces. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
