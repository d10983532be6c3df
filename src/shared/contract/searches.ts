import { z } from 'zod'
import { uuid, type SavedSearchId } from '../release'
import { channel } from './channel'
import { listed, listSorts } from './finding'

/** A search that is kept under a name and stands in the sidebar. */
export const savedSearch = listed.extend({
  id: uuid<SavedSearchId>(),
  name: z.string().max(200),
  sort: z.enum(listSorts),
})

export type SavedSearch = z.infer<typeof savedSearch>

const byId = z.strictObject({ id: uuid<SavedSearchId>() })

export const searches = {
  /** In the order of the sidebar. */
  list: channel('searches.list', { request: z.strictObject({}), response: z.array(savedSearch) }),
  /** Replaces the one with the same id, or adds it as the last. */
  save: channel('searches.save', { request: savedSearch, response: z.strictObject({}) }),
  remove: channel('searches.remove', { request: byId, response: z.strictObject({}) }),
  /** Puts one before another, or last. */
  move: channel('searches.move', {
    request: byId.extend({ before: uuid<SavedSearchId>().nullable() }),
    response: z.strictObject({}),
  }),
}
