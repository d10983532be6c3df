import { CaseSensitive, ChevronDown, ChevronUp, Languages, Replace as ReplaceIcon, WholeWord, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useIsLocked, useSession } from '../../session'
import { Button, IconButton, SearchField } from '../../ui'
import { say } from '../../words'
import styles from './FindBar.module.css'
import { HitList } from './HitList'
import {
  closeReplace,
  isTicked,
  lookFor,
  openReplace,
  replaceCurrent,
  replaceTicked,
  setOptions,
  step,
  useReplace,
} from './replace-state'

export interface FindBarProps {
  isReadOnly: boolean
  /** Shows a field of the details, for a hit in one that is folded. */
  onFocusField: (field: string) => void
}

/** Finds words in every text of the open release, and replaces them. Stands over the page, so that no hit is covered. */
export function FindBar(props: FindBarProps) {
  const isOpen = useReplace((state) => state.isOpen)
  return isOpen ? <OpenBar {...props} /> : null
}

function OpenBar({ isReadOnly, onFocusField }: FindBarProps) {
  const { isReplacing, typed, text, options, isEverywhere, hits, current, ticked, calls } = useReplace()
  const isLocked = useIsLocked()
  const isTrashed = useSession(({ release }) => release?.trashedAt !== null)
  const hasLanguages = useSession(({ release }) => Object.keys(release?.draft.texts ?? {}).length > 1)
  const mayReplace = !isReadOnly && !isLocked && !isTrashed
  const isWide = isReplacing && mayReplace
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = bar.current?.querySelector('input')
    field?.focus()
    field?.select()
  }, [calls])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const field = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox' ? event.target : null
    if (event.key === 'Escape') closeReplace(onFocusField)
    else if (event.key === 'Enter' && field?.name === 'replacement' && !event.shiftKey) replaceCurrent()
    else if (event.key === 'Enter' && field !== null) step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const chosen = isWide ? hits.filter((hit) => isTicked(hit, ticked)).length : 0
  return (
    <div ref={bar} className={styles.bar} role="search" aria-label={say('writing.find')} onKeyDownCapture={onKeyDown}>
      <div className={styles.row}>
        <div className={styles.field}>
          <SearchField
            name="find-in-text"
            label={say('writing.find-label')}
            placeholder={say('writing.find-placeholder')}
            clearLabel={say('writing.find-clear')}
            value={typed}
            onChange={lookFor}
          />
        </div>
        <span className={styles.count} role="status">
          {typed === '' ? '' : say('writing.count', { count: hits.length, current: (current ?? 0) + 1 })}
        </span>
        <IconButton
          small
          label={`${say('writing.find-previous')} (Shift+F3)`}
          icon={<ChevronUp size={15} />}
          isDisabled={hits.length === 0}
          onPress={() => step(-1)}
        />
        <IconButton
          small
          label={`${say('writing.find-next')} (F3)`}
          icon={<ChevronDown size={15} />}
          isDisabled={hits.length === 0}
          onPress={() => step(1)}
        />
        <span className={styles.options} role="group" aria-label={say('writing.options')}>
          <IconButton
            small
            label={say('writing.match-case')}
            icon={<CaseSensitive size={16} />}
            isOn={options.isCaseKept}
            onPress={() => setOptions({ isCaseKept: !options.isCaseKept })}
          />
          <IconButton
            small
            label={say('writing.match-marks')}
            icon={<span className={styles.accent}>é</span>}
            isOn={options.areAccentsKept}
            onPress={() => setOptions({ areAccentsKept: !options.areAccentsKept })}
          />
          <IconButton
            small
            label={say('writing.whole-words')}
            icon={<WholeWord size={16} />}
            isOn={options.isWholeWords}
            onPress={() => setOptions({ isWholeWords: !options.isWholeWords })}
          />
          {hasLanguages ? (
            <IconButton
              small
              label={say('writing.all-languages')}
              icon={<Languages size={15} />}
              isOn={isEverywhere}
              onPress={() => setOptions({ isEverywhere: !isEverywhere })}
            />
          ) : null}
        </span>
        {mayReplace ? (
          <IconButton
            small
            label={`${say('writing.replace')} (Ctrl+H)`}
            icon={<ReplaceIcon size={15} />}
            isOn={isReplacing}
            onPress={() => (isReplacing ? useReplace.setState({ isReplacing: false }) : openReplace(true))}
          />
        ) : null}
        <IconButton
          small
          label={say('writing.close')}
          icon={<X size={15} />}
          onPress={() => closeReplace(onFocusField)}
        />
      </div>
      {isWide ? (
        <div className={styles.row}>
          <input
            className={styles.replacement}
            name="replacement"
            aria-label={say('writing.with')}
            placeholder={say('writing.with-placeholder')}
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={({ target }) => useReplace.setState({ text: target.value })}
          />
          <Button small isDisabled={hits.length === 0} onPress={replaceCurrent}>
            {say('writing.replace-this')}
          </Button>
          <Button small look="primary" isDisabled={chosen === 0} onPress={replaceTicked}>
            {say('writing.replace-chosen', { count: chosen })}
          </Button>
        </div>
      ) : null}
      {typed !== '' && hits.length > 0 && (isWide || isEverywhere) ? <HitList isReplacing={isWide} /> : null}
    </div>
  )
}
