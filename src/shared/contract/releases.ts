import { z } from 'zod'
import { receipt, release, releaseDraft, releaseSummary, releaseTypes, uuid, type ReleaseId } from '../release'
import { channel } from './channel'

export const listViews = ['all', 'draft', 'in-clearance', 'cleared', 'released', 'trash'] as const

export type ListView = (typeof listViews)[number]

const byId = z.strictObject({ id: uuid<ReleaseId>() })

export const releases = {
  /** Newest first, at most 200; with a query, best first. */
  list: channel('releases.list', {
    request: z.strictObject({ view: z.enum(listViews), query: z.string().max(500) }),
    response: z.array(releaseSummary),
  }),
  /** A new release; without a draft an empty one of `type`, with one a release that starts from it (intake). */
  create: channel('releases.create', {
    request: z.strictObject({ type: z.enum(releaseTypes), draft: releaseDraft.nullable() }),
    response: release,
  }),
  get: channel('releases.get', { request: byId, response: release }),
  /** Durable when it answers. Fails with `stale` when `revision` is not the library's, `read-only`, `disk-full`. */
  save: channel('releases.save', {
    request: z.strictObject({ id: uuid<ReleaseId>(), revision: z.int(), draft: releaseDraft }),
    response: z.strictObject({ revision: z.int(), savedAt: z.string() }),
  }),
  trash: channel('releases.trash', { request: byId, response: z.strictObject({}) }),
  restore: channel('releases.restore', { request: byId, response: z.strictObject({}) }),
  /** What left the house, newest first. */
  history: channel('releases.history', { request: byId, response: z.array(receipt) }),
}
