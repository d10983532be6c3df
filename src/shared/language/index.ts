/** What a language brings: its printed words, dates and marks. One folder per language. */
export * from './check-words'
export * from './dates'
export * from './dates-in-text'
export * from './furniture'
export * from './intake'
export * from './line-words'
export * from './title-and-name'
export * from './wordless'
