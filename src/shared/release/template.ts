import { z } from 'zod'
import type { TemplateId } from './ids'
import { releaseDraft } from './release'
import { instant, isoDate, uuid } from './scalars'

/** A mission's own template: a release without what belongs to one day. */
export const template = z.strictObject({
  id: uuid<TemplateId>(),
  name: z.string(),
  /** Counts from 1; a template that is made anew from a release counts up. */
  version: z.int(),
  /** Day on which an officer last read it through, at the mission. */
  lastReviewed: isoDate(),
  savedAt: instant(),
  draft: releaseDraft,
})

export type Template = z.infer<typeof template>

/** A line of the list of templates. */
export const templateSummary = template.omit({ draft: true }).extend({ type: releaseDraft.shape.type })

export type TemplateSummary = z.infer<typeof templateSummary>
