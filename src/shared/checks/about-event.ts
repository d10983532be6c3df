import { daysIn, sentencesIn, type CheckWords } from '../language'
import { textIn } from '../release'
import type { Checked } from './checked'
import type { Passage, Span } from './passages'

/** What the event is called, in small letters. */
const namesOf = ({ draft, language }: Checked): string[] =>
  [draft.event?.name, draft.event?.occasion]
    .map((name) =>
      textIn(name ?? {}, language)
        .trim()
        .toLowerCase(),
    )
    .filter((name) => name !== '')

/** Whether a passage tells of the event: headline and lead do, and whatever names it. */
export function isAboutEvent(it: Checked, passage: Passage): boolean {
  const lead = it.passages.find(({ path }) => path === 'body')
  if (passage === lead || passage.path === 'headline' || passage.path === 'subhead') return true
  const text = passage.words.toLowerCase()
  return namesOf(it).some((name) => text.includes(name))
}

/** The sentences of a passage that say where or when the event happens: it is what they are about, and nothing else. */
export function sentencesOnEvent(it: Checked, { words: text }: Passage, words: CheckWords): Span[] {
  const names = namesOf(it)
  const happens = new RegExp(`(?<!\\p{L})(?:${words.happens.join('|')})(?!\\p{L})`, 'iu')
  return sentencesIn(text, it.language).filter(({ from, to }) => {
    const sentence = text.slice(from, to)
    const verb = happens.exec(sentence)
    return verb !== null && isEvent(withoutDays(sentence.slice(0, verb.index), words).toLowerCase(), names, words)
  })
}

/** "The evening", "This year’s Lantern Evening"; not "Registration for the Lantern Evening". */
function isEvent(subject: string, names: readonly string[], { eventNouns, beforeNouns }: CheckWords): boolean {
  const name = names.find((each) => subject.includes(each))
  const rest = (name === undefined ? subject : subject.replace(name, ' ')).match(/[\p{L}’']+/gu) ?? []
  const left = rest.filter((word) => !beforeNouns.includes(word.replace('’', "'")))
  if (name !== undefined) return left.length === 0
  const [noun = ''] = left
  return left.length === 1 && (eventNouns.includes(noun) || names.some((each) => each.endsWith(` ${noun}`)))
}

function withoutDays(text: string, words: CheckWords): string {
  let [rest, end] = ['', 0]
  for (const { from, to } of daysIn(text, words)) {
    rest += text.slice(end, from)
    end = to
  }
  return rest + text.slice(end)
}
