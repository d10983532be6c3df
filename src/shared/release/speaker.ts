import { z } from 'zod'
import { finding, isBlank, type Finding } from '../validity'
import type { PersonId, SpeakerId } from './ids'
import { localText } from './local-text'
import { uuid } from './scalars'

export const speakerModes = ['spoke', 'quote', 'paraphrase'] as const

/** Someone whose words the release carries. Order in the list is the order of precedence. */
export const speaker = z.strictObject({
  id: uuid<SpeakerId>(),
  person: uuid<PersonId>().nullable(),
  name: z.string(),
  title: localText,
  organisation: localText,
  mode: z.enum(speakerModes),
})

export type Speaker = z.infer<typeof speaker>

export const emptySpeaker = (id: SpeakerId): Speaker => ({
  id,
  person: null,
  name: '',
  title: {},
  organisation: {},
  mode: 'spoke',
})

export function speakerFindings(it: Speaker): Finding[] {
  return [
    ...(isBlank(it.name) ? [finding('speaker.unnamed', `speakers.${it.id}.name`, 'mustFix')] : []),
    ...(Object.values(it.title).every(isBlank) ? [finding('speaker.untitled', `speakers.${it.id}.title`)] : []),
  ]
}
