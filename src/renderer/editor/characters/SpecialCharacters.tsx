import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { ResultPalette } from '../../ui'
import { say } from '../../words'
import { useWritingOptions } from '../writing-options'
import { characterGroups } from './groups'
import styles from './SpecialCharacters.module.css'

/** How many signs of late stand first. */
const mostRecent = 8

const groupNames = Object.keys(characterGroups) as (keyof typeof characterGroups)[]

let recent: readonly string[] = []

/** What had the focus last, palettes and other dialogs apart: they give it back a frame after they have gone. */
let writtenIn: Element | null = null
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.closest('[role=dialog]') === null) writtenIn = target
})

/** Signs that no key has, found by their names; the chosen one goes where the caret is. */
export function SpecialCharacters({ editor }: { editor: Editor }) {
  const isChoosing = useWritingOptions((state) => state.isChoosing)
  return isChoosing ? <Choosing editor={editor} /> : null
}

function Choosing({ editor }: { editor: Editor }) {
  const [typed, setTyped] = useState('')
  // A headline is written into where it was being written.
  const [origin] = useState(() => writtenIn)
  const close = (): void => useWritingOptions.setState({ isChoosing: false })
  const groups = groupsOf(typed)
  const count = groups.reduce((sum, { signs }) => sum + signs.length, 0)
  return (
    <ResultPalette
      label={say('writing.characters')}
      placeholder={say('writing.characters-find')}
      value={typed}
      onChange={setTyped}
      status={say('writing.characters-count', { count })}
      empty={say('writing.characters-none')}
      groups={groups.map(({ id, signs }) => ({
        id,
        title: say(`writing.characters-${id}`),
        items: signs.map((sign) => ({
          id: `${id} ${sign}`,
          content: (
            <span className={styles.row}>
              <span className={styles.sign} aria-hidden>
                {sign}
              </span>
              {nameOf(sign)}
            </span>
          ),
        })),
      }))}
      onPick={(id) => {
        const sign = id.slice(id.indexOf(' ') + 1)
        recent = [sign, ...recent.filter((each) => each !== sign)].slice(0, mostRecent)
        close()
        // The palette gives the focus back first.
        setTimeout(() => write(sign, origin, editor), 0)
      }}
      onClose={close}
    />
  )
}

/** A test holds signs and names together. */
export const nameOf = (sign: string): string =>
  say(`characters.u${sign.codePointAt(0)?.toString(16).padStart(4, '0')}` as 'characters.u2014')

const wordsOfName = (sign: string): string[] =>
  nameOf(sign)
    .toLowerCase()
    .split(/[\s,]+/)

interface Group {
  readonly id: 'recent' | keyof typeof characterGroups
  readonly signs: readonly string[]
}

function groupsOf(typed: string): Group[] {
  const words = typed.trim().toLowerCase().split(/\s+/)
  const isMeant = (sign: string): boolean =>
    sign === typed.trim() || words.every((word) => wordsOfName(sign).some((each) => each.startsWith(word)))
  const all: Group[] = groupNames.map((id) => ({ id, signs: [...characterGroups[id]] }))
  return [{ id: 'recent' as const, signs: recent }, ...all]
    .map(({ id, signs }) => ({ id, signs: signs.filter(isMeant) }))
    .filter(({ signs }) => signs.length > 0)
}

function write(sign: string, origin: Element | null, editor: Editor): void {
  if (origin instanceof HTMLTextAreaElement || origin instanceof HTMLInputElement) {
    origin.focus()
    // The one way to write into a field that its owner and the browser both hear of.
    document.execCommand('insertText', false, sign)
  } else editor.chain().focus().insertContent(sign).run()
}
