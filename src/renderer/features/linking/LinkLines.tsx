import { X } from 'lucide-react'
import { useState } from 'react'
import { session, useFactsChange, useIsLocked, useSession } from '../../session'
import { Button, classes, IconButton } from '../../ui'
import { say } from '../../words'
import { changePlaces, keepPlace } from './change-places'
import type { Desk } from './jump'
import styles from './Linking.module.css'
import { closeFollowed, useLinking } from './linking-state'
import { Change, furnitureName, inLanguage, PlaceRow } from './PlaceRows'
import type { AskedPlace, ChangedPlace, WhatDisagrees, WhatFollowed } from './places'

export interface LinkLinesProps {
  desk: Desk
  isReadOnly: boolean
}

/** What has followed a changed detail, and what still says otherwise; stands over the page. */
export function LinkLines({ desk, isReadOnly }: LinkLinesProps) {
  const followed = useLinking((state) => state.followed)
  const disagreeing = useLinking((state) => state.disagreeing)
  const isLocked = useIsLocked()
  const shown = useSession(({ release, language }) => `${release?.id} ${language}`)
  const isShown = !isReadOnly && !isLocked
  const asks = disagreeing.changes.length + disagreeing.looks.length > 0
  return (
    <div className={styles.lines}>
      {isShown && followed !== null ? <Followed key={`followed ${shown}`} desk={desk} {...followed} /> : null}
      {isShown && asks ? <Disagreeing key={`asks ${shown}`} desk={desk} {...disagreeing} /> : null}
    </div>
  )
}

function Followed({ places, furniture, repeats, desk }: WhatFollowed & { desk: Desk }) {
  const changed = useFactsChange(({ deed }) => deed)
  const isLast = useSession(({ canUndo, deed }) => canUndo && deed === changed)
  return (
    <section className={styles.line} aria-label={say('linking.followed-title')}>
      <div className={styles.head}>
        <span role="status" className={styles.words}>
          {[
            places.length === 0 ? '' : say('linking.followed', { count: places.length }),
            repeats.length === 0 ? '' : say('linking.repeats', { count: repeats.length }),
          ]
            .filter((sentence) => sentence !== '')
            .join(' ')}
        </span>
        {isLast ? (
          <Button small onPress={() => session.undo()}>
            {say('linking.undo')}
          </Button>
        ) : null}
        <IconButton small label={say('linking.close')} icon={<X size={15} />} onPress={closeFollowed} />
      </div>
      <ul className={styles.list}>
        {places.map((place) => (
          <PlaceRow
            key={keyOf(place)}
            place={place}
            desk={desk}
            words={<Change was={place.text} text={place.words} />}
          />
        ))}
        {furniture.map(({ language, part, was, text }) => (
          <li key={`${language} ${part}`} className={styles.row}>
            <span className={styles.stay}>
              <span className={styles.place}>{inLanguage(furnitureName(part), language)}</span>
              <span className={styles.text} lang={language} dir="auto">
                <Change was={was} text={text} />
              </span>
            </span>
          </li>
        ))}
        {repeats.map((place) => (
          <PlaceRow
            key={keyOf(place)}
            place={place}
            desk={desk}
            words={<mark>{place.words}</mark>}
            hint={say('linking.typed', { words: apart(place.text) })}
            actions={
              <Button small onPress={() => changePlaces([place])}>
                {say('linking.change')}
              </Button>
            }
          />
        ))}
      </ul>
    </section>
  )
}

function Disagreeing({ changes, looks, desk }: WhatDisagrees & { desk: Desk }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={classes(styles.line, styles.look)} aria-label={say('linking.otherwise-title')}>
      <div className={styles.head}>
        <span role="status" className={styles.words}>
          {say('linking.otherwise', { count: changes.length + looks.length })}
        </span>
        <Button small aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {say(isOpen ? 'linking.hide' : 'linking.show')}
        </Button>
        {changes.length === 0 ? null : (
          <Button small onPress={() => changePlaces(changes)}>
            {say('linking.change-all', { count: changes.length })}
          </Button>
        )}
      </div>
      {isOpen ? (
        <ul className={styles.list}>
          {changes.map((place) => (
            <PlaceRow
              key={keyOf(place)}
              place={place}
              desk={desk}
              words={<Change was={place.words} text={place.text} />}
              actions={
                <>
                  <Button small onPress={() => changePlaces([place])}>
                    {say('linking.change')}
                  </Button>
                  <Keep place={place} />
                </>
              }
            />
          ))}
          {looks.map((place) => (
            <PlaceRow
              key={keyOf(place)}
              place={place}
              desk={desk}
              words={<mark>{place.words}</mark>}
              hint={say('linking.look', { words: apart(place.text) })}
              actions={<Keep place={place} />}
            />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

const Keep = ({ place }: { place: AskedPlace }) => (
  <Button small onPress={() => keepPlace(place)}>
    {say('linking.keep')}
  </Button>
)

/** Words of another direction than the sentence around them keep theirs to themselves. */
const apart = (words: string): string => `\u2068${words}\u2069`

const keyOf = ({ language, part, index, from }: ChangedPlace): string => `${language} ${part} ${index} ${from}`
