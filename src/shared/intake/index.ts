/** What reading a news item suggests, as data: where it was found, how sure, and what accepting it does to a draft. */
export * from './accept'
export * from './accepted-by'
export * from './line-joins'
export * from './suggestion'
export { bodyOf } from './body'
