import { wordedDate, furnitureWords } from '../../language'
import { isHeldOn, textIn, titleDay, titleOn } from '../../release'
import { finding, type Finding } from '../../validity'
import type { Checked } from '../checked'

/** PF-21: a title that the register does not have for that day prints all the same, because nothing better is known. */
export function titleHeld({ draft, typedSpeakers, lookup, language }: Checked): Finding[] {
  const day = titleDay(draft)
  if (day === null) return []
  const date = wordedDate(day, furnitureWords(language))
  return draft.speakers.flatMap(({ id, name, person: link }) => {
    const person = link === null ? null : lookup.person(link)
    const own = typedSpeakers.find((it) => it.id === id)?.title ?? {}
    const title = person === null ? undefined : titleOn(person, day)
    if (title === undefined || isHeldOn(title, day) || textIn(own, language) !== '') return []
    return [finding('speaker.title-not-held', `speakers.${id}.title`, 'check', { name, date })]
  })
}
