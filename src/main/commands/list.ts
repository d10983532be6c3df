import { listing, listingFlags, listingOptions, listingUsage } from './listing'
import type { Verb } from './verb'

/** The releases of the library, newest first. */
export const list: Verb = {
  usage: `list ${listingUsage}`,
  options: listingOptions,
  flags: listingFlags,
  words: 0,
  run: async (given, tools) => listing(given, tools, '', ['day', 'saved', 'title', 'rank']),
}
