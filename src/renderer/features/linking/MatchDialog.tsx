import { useState } from 'react'
import { offeredPeople, type Link } from '../../../shared/linking'
import type { Release } from '../../../shared/release'
import { linkFactsOf, tellDone, useRegisterLookup, useSession } from '../../session'
import { Button, Checkbox, Dialog } from '../../ui'
import { say, sayDetail } from '../../words'
import { linkPlaces } from './change-places'
import styles from './Linking.module.css'
import { closeMatching, useLinking } from './linking-state'
import { Excerpt, placeName } from './PlaceRows'
import { whatMatches, type MatchingPlace } from './places'

/** Typed words that a detail or a person says, too: what is ticked is linked, as one undo. */
export function MatchDialog() {
  const isOpen = useLinking((state) => state.isMatching)
  const release = useSession((state) => (isOpen ? state.release : null))
  return isOpen && release !== null ? <Matches key={release.id} release={release} /> : null
}

function Matches({ release }: { release: Release }) {
  const lookup = useRegisterLookup()
  // What was found when it was opened: nobody writes behind a dialog.
  const [found] = useState(() => whatMatches(release, lookup))
  const [left, setLeft] = useState<ReadonlySet<MatchingPlace>>(new Set())
  const chosen = found.filter((place) => !left.has(place))
  const nameOf = (link: Link, language: string): string =>
    link.type === 'detail'
      ? sayDetail(link.attrs.of)
      : (offeredPeople(linkFactsOf(release, language, lookup)).find(({ person }) => person === link.attrs.person)
          ?.name ?? '')
  const tick = (place: MatchingPlace): void => {
    const next = new Set(left)
    if (!next.delete(place)) next.add(place)
    setLeft(next)
  }
  const link = (): void => {
    closeMatching()
    if (linkPlaces(chosen)) tellDone(say('linking.linked', { count: chosen.length }))
  }
  return (
    <Dialog
      title={say('linking.match-title')}
      isOpen
      size="medium"
      closeLabel={say('linking.close')}
      onClose={closeMatching}
      actions={
        <>
          <Button onPress={closeMatching}>{say('linking.cancel')}</Button>
          <Button look="primary" autoFocus isDisabled={chosen.length === 0} onPress={link}>
            {say('linking.link-chosen', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <p className={styles.explained}>{say(found.length === 0 ? 'linking.match-none' : 'linking.match-help')}</p>
      <ul className={styles.matches} aria-label={say('linking.match-title')}>
        {found.map((place, index) => (
          <li key={index} className={styles.match}>
            <Checkbox
              isLabelHidden
              label={say('linking.match-choose', {
                words: place.words,
                what: nameOf(place.link, place.language),
                place: placeName(place.part),
              })}
              isOn={!left.has(place)}
              onChange={() => tick(place)}
            />
            <span className={styles.stay}>
              <span className={styles.place}>{nameOf(place.link, place.language)}</span>
              <Excerpt place={place}>
                <mark>{place.words}</mark>
              </Excerpt>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
