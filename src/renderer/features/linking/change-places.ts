import { linked, type Link } from '../../../shared/linking'
import type { TextPart } from '../../../shared/release'
import { rewriteTexts, session, useSession, type Place, type TextRewritings } from '../../session'
import { dropPlaces } from './linking-state'
import { linesOf, type AskedPlace, type ChangedPlace, type LinePart, type PlaceOfWords } from './places'

const isText = (part: TextPart | LinePart): part is TextPart =>
  part === 'body' || part === 'notesToEditors' || part === 'boilerplate' || part.startsWith('captions.')

/** Puts `text` in place of words wherever they still stand, as one change. */
export function changePlaces(places: readonly ChangedPlace[]): void {
  session.together(() => {
    rewriteTexts(session, byText(places))
    for (const place of places) if (!isText(place.part)) changeLine(place, place.part)
  })
  dropPlaces(places)
}

function byText(places: readonly ChangedPlace[]): TextRewritings[] {
  const texts = new Map<string, TextRewritings>()
  for (const { language, part, index, block, from, to, words, text } of places) {
    if (!isText(part)) continue
    const key = `${language} ${part}`
    const rewritings = texts.get(key)?.rewritings ?? []
    texts.set(key, { language, part, rewritings: [...rewritings, { index, block, from, to, words, text }] })
  }
  return [...texts.values()]
}

function changeLine({ language, from, to, words, text }: ChangedPlace, part: LinePart): void {
  const { release } = useSession.getState()
  const line = release === null ? '' : (linesOf(release, language).find(([each]) => each === part)?.[1] ?? '')
  if (line.slice(from, to) !== words) return
  session.setField(['texts', language, ...part.split('.')], line.slice(0, from) + text + line.slice(to))
}

/** Keeps words as the officer's own: they stand for what their fact says now. */
export function keepPlace(place: AskedPlace): void {
  linkPlaces([{ ...place, link: { ...place.link, attrs: { ...place.link.attrs, own: place.text } } as Link }])
  dropPlaces([place])
}

/** Links words of several texts, as one change. Says whether there was anything to link. */
export function linkPlaces(places: readonly (PlaceOfWords & { readonly link: Link })[]): boolean {
  const texts = new Map<string, Place>()
  for (const { language, part } of places) if (isText(part)) texts.set(`${language} ${part}`, { language, part })
  return session.together(() => {
    for (const text of texts.values()) {
      const here = places.filter(({ language, part }) => language === text.language && part === text.part)
      session.changeText(text, (document) => linked(document, here))
    }
  })
}
