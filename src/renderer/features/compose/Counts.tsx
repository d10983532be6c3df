import { useEffect, useRef, useState } from 'react'
import { wordCount } from '../../../shared/document'
import type { ReleaseId } from '../../../shared/release'
import { api } from '../../bridge'
import { useEditors } from '../../editor/handles'
import { session } from '../../session'
import { Button, FloatingPanel } from '../../ui'
import { say, sayNumber } from '../../words'
import styles from './Compose.module.css'

export interface CountsProps {
  release: ReleaseId
  language: string
  /** Words of the text. */
  words: number
}

interface Counted {
  readonly words: number
  readonly characters: number
  readonly withoutSpaces: number
}

/** How many words the text has; a press says more, of the selection too, and how many pages it takes in print. */
export function Counts({ release, language, words }: CountsProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [anchor, setAnchor] = useState<DOMRect | null>(null)
  return (
    <>
      <Button
        ref={button}
        small
        look="quiet"
        onPress={() => setAnchor(button.current?.getBoundingClientRect() ?? null)}
      >
        <span className={styles.words}>{say('compose.words', { count: words })}</span>
      </Button>
      <FloatingPanel anchor={anchor} label={say('writing.counts')} onClose={() => setAnchor(null)}>
        <CountTable release={release} language={language} />
      </FloatingPanel>
    </>
  )
}

const counted = (text: string, language: string): Counted => {
  const line = text.replaceAll('\n', '')
  return {
    words: wordCount(text, language),
    characters: lettersIn(line, language),
    withoutSpaces: lettersIn(line.replace(/\s/g, ''), language),
  }
}

/** As a person counts them: an accent belongs to its letter. */
const lettersIn = (text: string, language: string): number =>
  // Most texts are plain, and there every unit is a letter.
  /^[^\u0300-\uffff]*$/.test(text)
    ? text.length
    : [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text)].length

function CountTable({ release, language }: Omit<CountsProps, 'words'>) {
  const editors = useEditors(({ all }) => all)
  const current = useEditors((state) => state.current)
  const body = editors.find(({ part }) => part === 'body')
  const pages = usePages(release, language)
  if (body === undefined) return null
  const { doc } = body.editor.state
  const text = counted(doc.textBetween(0, doc.content.size, '\n', '\n'), language)
  const { from, to, empty } = current?.editor.state.selection ?? { from: 0, to: 0, empty: true }
  const selected =
    empty || current === null ? null : counted(current.editor.state.doc.textBetween(from, to, '\n', '\n'), language)
  const rows = [
    ['words', text.words, selected?.words],
    ['characters', text.characters, selected?.characters],
    ['without-spaces', text.withoutSpaces, selected?.withoutSpaces],
  ] as const
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say('writing.counts-of')}</span>
          </th>
          <th scope="col">{say('writing.counts-text')}</th>
          {selected === null ? null : <th scope="col">{say('writing.counts-selection')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ofText, ofSelection]) => (
          <tr key={name}>
            <th scope="row">{say(`writing.counts-${name}`)}</th>
            <td>{sayNumber(ofText)}</td>
            {ofSelection === undefined ? null : <td>{sayNumber(ofSelection)}</td>}
          </tr>
        ))}
        <tr>
          <th scope="row">{say('writing.counts-pages', { paper: pages.paper })}</th>
          <td colSpan={2}>{pages.words}</td>
        </tr>
      </tbody>
    </table>
  )
}

/** The pages of the whole release, counted in main on what is saved by now. */
function usePages(id: ReleaseId, language: string): { readonly paper: string; readonly words: string } {
  const [pages, setPages] = useState({ paper: 'A4', words: say('writing.counts-pages-measuring') })
  useEffect(() => {
    let isWanted = true
    const measure = async (): Promise<void> => {
      await session.flush()
      const answer = await api.deliver.countPages({ id, language })
      if (!isWanted) return
      if (answer.ok) setPages({ paper: answer.value.paper, words: sayNumber(answer.value.pages) })
      else setPages((before) => ({ ...before, words: say('writing.counts-pages-unknown') }))
    }
    void measure()
    return () => {
      isWanted = false
    }
  }, [id, language])
  return pages
}
