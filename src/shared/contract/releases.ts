import { z } from 'zod'
import {
  correctionKind,
  frozenRelease,
  goingOut,
  historyEntry,
  release,
  releaseDraft,
  releaseStatuses,
  releaseSummary,
  releaseTypes,
  uuid,
  type ReleaseId,
  type TemplateId,
  type VersionId,
} from '../release'
import { undoDelta, undoLog } from '../undo'
import { channel } from './channel'
import { failed } from './failed'
import type { WorkId } from './work'

export const listViews = ['all', 'draft', 'in-clearance', 'cleared', 'released', 'trash'] as const

export type ListView = (typeof listViews)[number]

const byId = z.strictObject({ id: uuid<ReleaseId>() })

/** Releases by name, or all that a view shows of a query. */
export const selection = z.union([
  z.strictObject({ ids: z.array(uuid<ReleaseId>()) }),
  z.strictObject({ view: z.enum(listViews), query: z.string().max(500) }),
])

export type Selection = z.infer<typeof selection>

const done = z.strictObject({ ids: z.array(uuid<ReleaseId>()) })

/** The releases that were changed, and those that stay as they were, with the first failure that kept one so. */
const changedMany = done.extend({ refused: z.array(uuid<ReleaseId>()), failure: failed.nullable() })

export type ChangedMany = z.infer<typeof changedMany>

export const releases = {
  /** Newest first, at most 200; with a query, best first. */
  list: channel('releases.list', {
    request: z.strictObject({ view: z.enum(listViews), query: z.string().max(500) }),
    response: z.array(releaseSummary),
  }),
  /** A new release; without a draft an empty one of `type`, with one a release that starts from it (intake). */
  create: channel('releases.create', {
    request: z
      .strictObject({ type: z.enum(releaseTypes), draft: releaseDraft.nullable() })
      .refine(({ type, draft }) => draft === null || draft.type === type),
    response: release,
  }),
  /** A new release from an earlier one, without its dates, number, release time and clearance. Fails with `not-found`. */
  startFromEarlier: channel('releases.startFromEarlier', { request: byId, response: release }),
  startFromTemplate: channel('releases.startFromTemplate', {
    request: z.strictObject({ id: uuid<TemplateId>() }),
    response: release,
  }),
  /** The release that shows a new desk what the app does. */
  createSample: channel('releases.createSample', { request: z.strictObject({}), response: release }),
  get: channel('releases.get', { request: byId, response: release }),
  /**
   * Durable when it answers, with the undo log that led to it, or with nothing to take back; the status follows the words.
   * Fails with `stale` when `revision` is not the library's, `released` where the text has gone out, `read-only`, `disk-full`.
   */
  save: channel('releases.save', {
    request: z.strictObject({
      id: uuid<ReleaseId>(),
      revision: z.int(),
      draft: releaseDraft,
      undo: undoDelta.optional(),
    }),
    response: z.strictObject({
      revision: z.int(),
      savedAt: z.string(),
      status: z.enum(releaseStatuses),
      /** What is cleared by its words, or got its series while it was, has its number with this save. */
      assignedNumber: release.shape.assignedNumber,
    }),
  }),
  /** What can be taken back in a release as it was at a revision; empty where its draft was written without a log since. */
  undoLog: channel('releases.undoLog', {
    request: byId,
    response: z.strictObject({ revision: z.int(), log: undoLog }),
  }),
  trash: channel('releases.trash', { request: byId, response: z.strictObject({}) }),
  restore: channel('releases.restore', { request: byId, response: z.strictObject({}) }),
  /** Adds and takes away tags, of what has gone out too. Answers the releases that have others now; stopped, those so far. */
  tag: channel('releases.tag', {
    request: z.strictObject({
      work: uuid<WorkId>(),
      selection,
      add: z.array(z.string().max(200)),
      remove: z.array(z.string().max(200)),
    }),
    response: changedMany,
  }),
  /** Puts releases into the trash, or takes them out. Answers those that were not there before; stopped, those so far. */
  trashMany: channel('releases.trashMany', {
    request: z.strictObject({ work: uuid<WorkId>(), selection, isTrashed: z.boolean() }),
    response: changedMany,
  }),
  /**
   * Destroys what is in the trash, for good: its words, not what was decided about it. Answers the releases that are gone.
   * Fails with `reason-missing` {count} where some of them went out and no reason is given.
   */
  destroy: channel('releases.destroy', {
    request: z.strictObject({ ids: z.array(uuid<ReleaseId>()).min(1), reason: z.string().max(2000) }),
    response: done,
  }),
  /** What a version froze: the window drafts a notice from the difference to it, as main does. Fails with `not-found`. */
  version: channel('releases.version', {
    request: z.strictObject({ version: uuid<VersionId>() }),
    response: frozenRelease,
  }),
  /** What left the house and what was decided, newest first. */
  history: channel('releases.history', { request: byId, response: z.array(historyEntry) }),
  /**
   * Notes that a cleared release has gone out; from then on its text stays. Fails with `in-trash`, `release-in-future`,
   * `transition-refused`, and with
   * `on-hold`, `must-fix` {count} where something must be fixed and no reason is given to go out all the same.
   */
  markReleased: channel('releases.markReleased', {
    request: z.strictObject({ id: uuid<ReleaseId>(), goingOut }),
    response: release,
  }),
  /** Starts the release that corrects, replaces or withdraws one that has gone out. Fails with `transition-refused`, `put-right-already`. */
  putRight: channel('releases.putRight', {
    request: z.strictObject({ id: uuid<ReleaseId>(), how: correctionKind }),
    response: release,
  }),
}
