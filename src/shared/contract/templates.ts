import { z } from 'zod'
import { templateSummary, uuid, type ReleaseId, type TemplateId } from '../release'
import { channel } from './channel'

const byId = z.strictObject({ id: uuid<TemplateId>() })

export const templates = {
  /** By name. */
  list: channel('templates.list', { request: z.strictObject({}), response: z.array(templateSummary) }),
  /** Makes a template from a release; with `replaces`, a new version of that one. Its dates, number and clearance stay out. */
  save: channel('templates.save', {
    request: z.strictObject({
      release: uuid<ReleaseId>(),
      name: z.string(),
      replaces: uuid<TemplateId>().nullable(),
    }),
    response: templateSummary,
  }),
  rename: channel('templates.rename', { request: byId.extend({ name: z.string() }), response: z.strictObject({}) }),
  /** Notes that somebody has read it through today. */
  review: channel('templates.review', { request: byId, response: templateSummary }),
  remove: channel('templates.remove', { request: byId, response: z.strictObject({}) }),
  /** Brings back one that was removed. */
  restore: channel('templates.restore', { request: byId, response: templateSummary }),
}
