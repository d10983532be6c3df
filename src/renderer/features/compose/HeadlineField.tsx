import { useRef, useState, type KeyboardEvent } from 'react'
import { releaseTextFindings, textOf } from '../../../shared/release'
import { session, useSession } from '../../session'
import { afterPress, classes } from '../../ui'
import { say, sayFinding } from '../../words'
import styles from './Sheet.module.css'
import { useSmartField } from './use-smart-field'

export interface HeadlineFieldProps {
  part: 'headline' | 'subhead'
  language: string
  isEditable: boolean
  /** The officer is done with it and goes on to what stands below. */
  onLeaveDown: () => void
}

/** A line of the page that is typed where it prints. It wraps as it will in print and never holds a line end. */
export function HeadlineField({ part, language, isEditable, onLeaveDown }: HeadlineFieldProps) {
  const value = useSession(({ release }) => (release === null ? '' : textOf(release.draft, language)[part]))
  const [wasLeft, setLeft] = useState(false)
  const finding = useSession(({ release }) => {
    if (release === null || !wasLeft) return ''
    const found = releaseTextFindings(textOf(release.draft, language)).find(({ path }) => path === part)
    return found === undefined ? '' : sayFinding(found)
  })
  const field = useRef<HTMLTextAreaElement>(null)
  useSmartField(field, language)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd } = event.currentTarget
    const isAtEnd = selectionStart === value.length && selectionEnd === value.length
    if (event.key !== 'Enter' && !(event.key === 'ArrowDown' && isAtEnd)) return
    event.preventDefault()
    onLeaveDown()
  }
  if (part === 'subhead' && value === '' && !isEditable) return null
  const label = say(part === 'headline' ? 'compose.headline' : 'compose.subhead')
  return (
    <div className={styles[part]}>
      <textarea
        ref={field}
        rows={1}
        className={styles.typed}
        aria-label={label}
        data-field={part}
        lang={language}
        spellCheck={false}
        placeholder={isEditable ? say(part === 'headline' ? 'compose.headline-here' : 'compose.subhead-here') : ''}
        readOnly={!isEditable}
        value={value}
        onChange={({ target }) => session.setField(['texts', language, part], target.value.replace(/\s*\n\s*/g, ' '))}
        onFocus={() => setLeft(false)}
        onBlur={({ currentTarget }) => afterPress(() => setLeft(document.activeElement !== currentTarget))}
        onKeyDown={onKeyDown}
      />
      {finding !== '' ? <p className={classes(styles.finding)}>{finding}</p> : null}
    </div>
  )
}
