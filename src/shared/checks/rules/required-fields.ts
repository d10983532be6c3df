import { textIn, textOf } from '../../release'
import { finding, isBlank, type Finding } from '../../validity'
import type { Checked } from '../checked'

/** PF-01: what the type of the release requires, beyond what every release does. */
export function requiredFields({ draft, language, profile }: Checked): Finding[] {
  const { event } = draft
  const text = textOf(draft, language)
  const isBare = event === null || (isBlank(textIn(event.name, language)) && isBlank(textIn(event.occasion, language)))
  const isNowhere = event === null || (isBlank(textIn(event.venue, language)) && isBlank(textIn(event.city, language)))
  const missing = {
    subhead: isBlank(text.subhead) ? ['subhead.missing subhead'] : [],
    summary: isBlank(text.summary) ? ['summary.missing summary'] : [],
    event: [
      ...(isBare ? ['event.missing event.name'] : []),
      ...(event?.start.date == null ? ['event.date-missing event.start'] : []),
    ],
    // Journalists who are to come have to know where; a readout may be of a call.
    accreditation: [
      ...(isNowhere ? ['event.place-missing event.venue'] : []),
      ...(event === null || isBlank(textIn(event.accreditation, language))
        ? ['accreditation.missing event.accreditation']
        : []),
    ],
    speakers: draft.speakers.length === 0 ? ['speaker.none speakers'] : [],
  }
  return Object.entries(missing)
    .filter(([field]) => profile.fields[field as keyof typeof missing] === 'required')
    .flatMap(([, findings]) => findings)
    .map((codeAndPath) => {
      const [code = '', path = ''] = codeAndPath.split(' ')
      return finding(code, path, 'mustFix')
    })
}
