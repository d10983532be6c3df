import { ListTree } from 'lucide-react'
import { useEffect, useState } from 'react'
import { furnitureWords } from '../../../shared/language'
import { textIn, type Mission } from '../../../shared/release'
import { afterRest } from '../../editor'
import type { EditorHandle } from '../../editor/handles'
import { useEditors } from '../../editor/handles'
import { IconButton, Menu, type MenuEntry } from '../../ui'
import { say } from '../../words'

interface Heading {
  readonly id: string
  readonly title: string
  readonly level: number
}

export interface OutlineProps {
  mission: Mission
  language: string
}

/** The headings of the text and the parts around them, each a way there; nothing where there are no headings. */
export function Outline({ mission, language }: OutlineProps) {
  const editors = useEditors(({ all }) => all)
  const body = editors.find(({ part }) => part === 'body')
  const headings = useHeadings(body)
  if (body === undefined || headings.length === 0) return null
  const feet = editors.filter(({ part, editor }) => isFoot(part) && !editor.isEmpty)
  const words = furnitureWords(language)
  const items: MenuEntry[] = [
    { id: 'headline', label: say('compose.headline') },
    ...headings.map(({ id, title, level }) => ({
      id,
      label: `${level > 2 ? '\u2003' : ''}${title === '' ? say('writing.outline-untitled') : title}`,
    })),
    ...feet.map(({ part }) => ({
      id: part,
      label:
        part === 'boilerplate'
          ? words.about(textIn(mission.name, language) || textIn(mission.name, mission.language))
          : words.notesToEditors,
    })),
  ]
  const go = (id: string): void => {
    const foot = feet.find(({ part }) => part === id)
    if (id === 'headline') document.querySelector<HTMLTextAreaElement>('textarea[data-field="headline"]')?.focus()
    else if (foot !== undefined) foot.focusStart()
    else goToHeading(body, id)
  }
  return (
    <Menu
      label={say('writing.outline')}
      placement="bottom end"
      trigger={<IconButton small label={say('writing.outline')} icon={<ListTree size={15} />} />}
      items={items}
      // The menu gives the focus back to its button first.
      onAction={(id) => setTimeout(() => go(id), 0)}
    />
  )
}

const isFoot = (part: string): boolean => part === 'notesToEditors' || part === 'boilerplate'

function goToHeading({ editor }: EditorHandle, id: string): void {
  let place: number | null = null
  editor.state.doc.forEach((block, position) => {
    if (block.attrs['id'] === id) place = position + 1
  })
  if (place === null) return
  editor.chain().setTextSelection(place).scrollIntoView().run()
  // At once: the next key may already be on its way.
  editor.view.focus()
}

function useHeadings(body: EditorHandle | undefined): readonly Heading[] {
  const [headings, setHeadings] = useState<readonly Heading[]>([])
  useEffect(() => {
    if (body === undefined) return setHeadings([])
    const { editor } = body
    return afterRest(editor, () => {
      const found: Heading[] = []
      // The words of a block are put together when they are asked for: only a heading's are.
      editor.state.doc.forEach((block) => {
        if (block.type.name !== 'heading') return
        found.push({ id: block.attrs['id'], title: block.textContent.trim(), level: block.attrs['level'] })
      })
      setHeadings((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    })
  }, [body])
  return headings
}
