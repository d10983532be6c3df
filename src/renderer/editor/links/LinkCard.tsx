import type { Editor } from '@tiptap/core'
import { Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { isFollowed, wordings, type LinkFacts } from '../../../shared/linking'
import { Button, Floating, TextField } from '../../ui'
import { say } from '../../words'
import { sayRun, unlink, type NewLink } from '../commands/linked-words'
import { disagrees } from '../plugins/following'
import { useMouseAway } from '../use-mouse-away'
import type { Pointed } from '../view-state'
import { allRuns, linkOf, type Run } from '../queries/runs'
import styles from './links.module.css'
import { fieldOf, nameOf, wordingsOf } from './link-words'
import { directionIn, placeOf } from './places'

export interface LinkCardProps {
  editor: Editor
  pointed: Pointed
  facts: LinkFacts
  isEditable: boolean
  /** Shows it whole, and gives it the keys. */
  onOpen: () => void
  onClose: () => void
  onFocusField: (field: string) => void
}

/** What linked words are, how else they can be worded, and the ways out of it. Says little until it is asked. */
export function LinkCard(props: LinkCardProps) {
  const { editor, pointed, facts, isEditable, onOpen, onClose, onFocusField } = props
  const card = useRef<HTMLDivElement>(null)
  const isOpen = pointed.by === 'command'
  const [isWorded, setWorded] = useState(pointed.isWorded === true)
  useMouseAway(card, '[data-person], [data-of]', pointed.by === 'mouse', onClose)
  useEffect(() => {
    if (isOpen && !isWorded) card.current?.querySelector<HTMLElement>('button')?.focus()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when it is opened: what it shows afterwards takes the focus itself
  }, [isOpen])

  const runs = allRuns(editor.state.doc)
  const index = runs.findIndex(({ from, to }) => from < pointed.to && to > pointed.from)
  const run = runs[index]
  if (run === undefined) return null
  const link = linkOf(run)
  const wording = wordings(runs.map(linkOf), facts)[index] ?? ''
  const isStale = wording !== '' && disagrees(run, wording)
  const what = nameOf(link, facts)

  const back = (): void => {
    onClose()
    editor.view.focus()
  }
  const put = (as: NewLink, text: string, own: string | null): void => {
    sayRun(editor, run, as, text, own)
    back()
  }
  /** Words that the facts say; where words are never rewritten, they stand for themselves. */
  const putGenerated = (as: NewLink, text: string): void => put(as, text, isFollowed(facts.language) ? null : text)

  return (
    <Floating
      ref={card}
      data-pointing
      role={isOpen ? 'dialog' : 'region'}
      aria-label={say('linking.card', { what })}
      anchor={() => placeOf(editor.view, run.from, run.to)}
      direction={directionIn(editor.view)}
      className={styles.card}
      onMouseDown={(event) => {
        // The caret stays where it is, unless a field is written in.
        if ((event.target as Element).closest('input') === null) event.preventDefault()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        back()
      }}
      onBlur={(event) => {
        const next = event.relatedTarget
        if (isOpen && next !== null && !event.currentTarget.contains(next)) onClose()
      }}
    >
      <p className={styles.head}>
        {what}
        {isOpen || !isEditable ? null : <kbd aria-hidden>Alt+Enter</kbd>}
      </p>
      {wording === '' ? <p className={styles.stale}>{say('linking.says-nothing')}</p> : null}
      {isStale ? (
        <div className={styles.stale}>
          <p>{say('linking.says-now', { words: wording })}</p>
          {isEditable ? (
            <>
              <Button small onPress={() => putGenerated(link, wording)}>
                {say('linking.use-it')}
              </Button>{' '}
              <Button small look="quiet" onPress={() => put(link, run.words, wording)}>
                {say('linking.keep-words')}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
      {isOpen && isEditable && !isWorded ? (
        <Wordings run={run} runs={runs} index={index} facts={facts} onPick={putGenerated} />
      ) : null}
      {isOpen && isEditable && isWorded ? (
        <OwnWording
          words={run.words}
          language={facts.language}
          onSet={(text) => {
            if (text === wording) putGenerated(link, text)
            else put(link, text, wording === '' ? run.words : wording)
          }}
        />
      ) : null}
      <div className={styles.foot}>
        {!isEditable ? null : isOpen ? (
          isWorded ? null : (
            <Button look="link" small onPress={() => setWorded(true)}>
              {say('linking.own')}…
            </Button>
          )
        ) : (
          <Button look="link" small onPress={onOpen}>
            {say('linking.wordings')}…
          </Button>
        )}
        {isEditable ? (
          <Button
            look="link"
            small
            onPress={() => {
              unlink(editor, run)
              back()
            }}
          >
            {say('linking.unlink')}
          </Button>
        ) : null}
        <Button
          look="link"
          small
          onPress={() => {
            onClose()
            onFocusField(fieldOf(link, facts))
          }}
        >
          {say('linking.go')}
        </Button>
      </div>
    </Floating>
  )
}

interface WordingsProps {
  run: Run
  runs: readonly Run[]
  index: number
  facts: LinkFacts
  onPick: (link: NewLink, words: string) => void
}

function Wordings({ run, runs, index, facts, onPick }: WordingsProps) {
  return (
    <div className={styles.wordings} role="group" aria-label={say('linking.wordings')}>
      {wordingsOf(runs, index, facts).map(({ link, words, form }) => {
        const { own } = run.mark.attrs
        const isIt = (own === null || own === run.words) && isSame(link, run)
        return (
          <button
            key={form ?? words}
            type="button"
            className={styles.wording}
            aria-pressed={isIt}
            onClick={() => onPick(link, words)}
          >
            <span className={styles.tick} aria-hidden>
              {isIt ? <Check size={12} /> : null}
            </span>
            <span lang={facts.language} dir="auto">
              {words}
            </span>
            {form === undefined ? null : <span className={styles.how}>{form}</span>}
          </button>
        )
      })}
    </div>
  )
}

const isSame = ({ type, attrs }: NewLink, { mark }: Run): boolean =>
  type === mark.type.name && Object.entries(attrs).every(([name, value]) => mark.attrs[name] === value)

function OwnWording(props: { words: string; language: string; onSet: (words: string) => void }) {
  const [words, setWords] = useState(props.words)
  const set = (): void => {
    if (words.trim() !== '') props.onSet(words.trim())
  }
  return (
    <div className={styles.own}>
      <TextField
        label={say('linking.own')}
        layout="stacked"
        value={words}
        lang={props.language}
        autoFocus
        onChange={setWords}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          // The focus goes back to the text, and the key would go there too.
          event.preventDefault()
          set()
        }}
      />
      <Button small onPress={set} isDisabled={words.trim() === ''}>
        {say('linking.own-set')}
      </Button>
    </div>
  )
}
