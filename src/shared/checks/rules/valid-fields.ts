import { releaseFindings } from '../../release'
import type { ReleaseDraft } from '../../release'
import { profileFields, type ProfileField } from '../../release-types'
import type { Checked } from '../checked'
import type { Finding } from '../../validity'

/** What the records themselves find, as far as the type of the release shows the field. */
export const validFields = ({ draft, language, profile }: Checked): Finding[] =>
  releaseFindings({ ...draft, ...inside }, language).filter(({ code, path }) => {
    const field = fieldOf(path)
    if (field === null) return true
    const demand = profile.fields[field]
    return demand === 'required' || (demand === 'shown' && code !== 'body.missing' && code !== 'contact.none')
  })

/** What stays inside the mission is not judged. */
const inside: Pick<ReleaseDraft, 'internalNote' | 'original' | 'startedFrom' | 'series' | 'correction'> = {
  internalNote: '',
  original: null,
  startedFrom: null,
  series: null,
  correction: null,
}

function fieldOf(path: string): ProfileField | null {
  if (path.startsWith('event.accreditation')) return 'accreditation'
  return profileFields.find((field) => field === path.split('.')[0]) ?? null
}
