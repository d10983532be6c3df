/** What a language brings: its printed words, dates and marks. One folder per language. */
export * from './dates'
export * from './furniture'
export * from './intake'
export * from './line-words'
export * from './title-and-name'
export * from './wordless'
