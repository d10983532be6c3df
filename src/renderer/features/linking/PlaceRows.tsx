import type { ReactNode } from 'react'
import type { GeneratedPart, LanguageTag } from '../../../shared/release'
import { useSession } from '../../session'
import { say } from '../../words'
import { isOnPage, jumpTo, type Desk } from './jump'
import styles from './Linking.module.css'
import type { PlaceOfWords } from './places'

/** UTF-16 units that are shown before and after words. */
const around = 40

interface PlaceRowProps {
  place: PlaceOfWords
  desk: Desk
  /** What happens, or happened, to the words. */
  words: ReactNode
  hint?: string | undefined
  actions?: ReactNode
}

/** Words with some around them; pressed, they are selected on the page. */
export function PlaceRow({ place, desk, words, hint, actions }: PlaceRowProps) {
  const contents = (
    <>
      <span className={styles.place}>{inLanguage(placeName(place.part), place.language)}</span>
      <Excerpt place={place}>{words}</Excerpt>
      {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
    </>
  )
  return (
    <li className={styles.row}>
      {isOnPage(place) ? (
        <button type="button" className={styles.go} onClick={() => jumpTo(place, desk)}>
          {contents}
        </button>
      ) : (
        <span className={styles.stay}>{contents}</span>
      )}
      {actions}
    </li>
  )
}

/** Words as they stand among others. */
export const Excerpt = ({ place, children }: { place: PlaceOfWords; children: ReactNode }) => (
  <span className={styles.text} lang={place.language} dir="auto">
    {before(place)}
    {children}
    {after(place)}
  </span>
)

/** Words struck out, and what is there instead. */
export const Change = ({ was, text }: { was: string; text: string }) => (
  <>
    {was === '' ? null : (
      <>
        <del>
          <span className="visually-hidden">{say('linking.was')} </span>
          {was}
        </del>{' '}
      </>
    )}
    <ins>
      <span className="visually-hidden">{say('linking.now')} </span>
      {text}
    </ins>
  </>
)

/** Cut at a word; a text without spaces where it is. */
function before({ around: block, from }: PlaceOfWords): string {
  const text = block.slice(0, from)
  return text.length <= around ? text : `…${text.slice(-around).replace(/^\S{0,20}\s/u, '')}`
}

function after({ around: block, to }: PlaceOfWords): string {
  const text = block.slice(to)
  return text.length <= around ? text : `${text.slice(0, around).replace(/\s\S{0,20}$/u, '')}…`
}

export function placeName(part: PlaceOfWords['part']): string {
  if (part.startsWith('overrides.')) return furnitureName(part.slice('overrides.'.length) as GeneratedPart)
  switch (part) {
    case 'headline':
    case 'subhead':
    case 'summary':
    case 'body':
    case 'notesToEditors':
    case 'boilerplate':
      return say(`writing.place-${part}`)
    default:
      return say('writing.place-caption')
  }
}

export const furnitureName = (part: GeneratedPart): string => say(`linking.line-${part}`)

/** A name, with the language where the page shows another one. */
export const inLanguage = (name: string, language: LanguageTag): string =>
  language === useSession.getState().language ? name : `${name} · ${language.toUpperCase()}`
