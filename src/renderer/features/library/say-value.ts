import type { Field } from '../../../shared/finding'
import { releaseStatuses, releaseTypes } from '../../../shared/release'
import { say } from '../../words'

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** What a value of a field is called: status, type and language by their names, all else as it stands in the releases. */
export function sayValue(field: Field, value: string): string {
  const status = releaseStatuses.find((each) => each === value)
  if (field === 'status' && status !== undefined) return say(`library.status-${status}`)
  const type = releaseTypes.find((each) => each === value)
  if (field === 'type' && type !== undefined) return say(`library.type-${type}`)
  return field === 'lang' ? nameOfLanguage(value) : value
}

function nameOfLanguage(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}
