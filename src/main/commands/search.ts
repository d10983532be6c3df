import { listing, listingFlags, listingOptions, listingUsage } from './listing'
import type { Verb } from './verb'

/** What a query finds, best first: words, "phrases", -not, and fields such as `speaker:`. */
export const search: Verb = {
  usage: `search QUERY ${listingUsage}`,
  options: listingOptions,
  flags: listingFlags,
  words: 1,
  // Nothing is being typed any more: short words stand for themselves.
  run: async (given, tools) =>
    listing(given, tools, `${given.positionals[0] ?? ''} `, ['rank', 'day', 'saved', 'title']),
}
