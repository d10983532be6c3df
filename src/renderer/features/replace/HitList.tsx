import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../session'
import { Button, Checkbox, classes } from '../../ui'
import { say } from '../../words'
import styles from './FindBar.module.css'
import { isLine, isReplaceable, wordsOfHit, type Hit } from './hits'
import { goTo, isTicked, tick, useReplace } from './replace-state'

/** Hits that are listed at first, and with each press for more. */
const page = 100

/** UTF-16 units of the block that are shown before and after a hit. */
const around = 48

/** Every hit with some words around it, and what it becomes. */
export function HitList({ isReplacing }: { isReplacing: boolean }) {
  const { hits, current, ticked, text, typed } = useReplace()
  const language = useSession((state) => state.language)
  const [shown, setShown] = useState(page)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => setShown(page), [typed])
  useEffect(() => {
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const left = hits.length - shown
  return (
    <ul ref={list} className={styles.list} aria-label={say('writing.hits')}>
      {hits.slice(0, shown).map((hit, index) => (
        <li key={hit.key} className={styles.hit} aria-current={index === current}>
          {isReplacing ? (
            <Checkbox
              isLabelHidden
              label={say('writing.choose', { words: wordsOfHit(hit), place: placeOf(hit) })}
              isOn={isTicked(hit, ticked)}
              isDisabled={!isReplaceable(hit)}
              onChange={() => tick(hit)}
            />
          ) : null}
          <button type="button" className={styles.go} onClick={() => goTo(index)}>
            <span className={styles.place}>
              {placeOf(hit)}
              {hit.language === language ? '' : ` · ${hit.language}`}
            </span>
            <Words hit={hit} text={isReplacing && isTicked(hit, ticked) ? text : null} />
            {isReplacing && hit.isLinked ? (
              <span className={styles.hint}>
                {say(isReplaceable(hit) ? 'writing.linked' : 'writing.linked-elsewhere')}
              </span>
            ) : null}
          </button>
        </li>
      ))}
      {left > 0 ? (
        <li className={styles.more}>
          <Button small look="quiet" onPress={() => setShown(shown + page)}>
            {say('writing.more-hits', { count: Math.min(left, page) })}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}

const placeOf = ({ part }: Hit): string =>
  say(
    isLine(part) || part === 'body' || part === 'notesToEditors' || part === 'boilerplate'
      ? `writing.place-${part}`
      : 'writing.place-caption',
  )

/** The words around a hit; `text` is what comes in its place, null where it stays. */
function Words({ hit, text }: { hit: Hit; text: string | null }) {
  const { text: block, from, to, language } = hit
  const start = Math.max(0, from - around)
  const end = Math.min(block.length, to + around)
  return (
    <span className={styles.words} lang={language} dir="auto">
      {start > 0 ? '…' : ''}
      {block.slice(start, from)}
      <mark className={classes(text !== null && styles.old)}>{block.slice(from, to)}</mark>
      {text === null || text === '' ? null : <ins className={styles.new}>{text}</ins>}
      {block.slice(to, end)}
      {end < block.length ? '…' : ''}
    </span>
  )
}
