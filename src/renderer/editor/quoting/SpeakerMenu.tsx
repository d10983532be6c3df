import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useState } from 'react'
import type { LanguageTag, Person, ReleaseDraft, Speaker } from '../../../shared/release'
import { api } from '../../bridge'
import { session } from '../../session'
import { FloatingPicker, type MenuEntry } from '../../ui'
import { say } from '../../words'
import { unquoteInline } from '../commands/quote-inline'
import { quotedAttributes, setAttribution, setQuoted, type QuotationMarks } from '../commands/quoted-words'
import { wordAttribution } from '../views/quotation-view'
import { askWhatWasSaid } from './ask-who-said'
import { viewOf, type SpeakerQuestion } from '../view-state'
import { quoteInstead } from './run-quoting'
import { candidates, quotedSpeaker } from './said-by'

export interface SpeakerMenuProps {
  editor: Editor
  question: SpeakerQuestion
  draft: Pick<ReleaseDraft, 'speakers' | 'attended'>
  language: LanguageTag
  marks: QuotationMarks
  /** Puts the caret into the name of a speaker who has just been added. */
  onNameSpeaker: (id: string) => void
}

/** Asks who said what is quoted, and offers what else can be done with it. */
export function SpeakerMenu({ editor, question, draft, language, marks, onNameSpeaker }: SpeakerMenuProps) {
  const { quoted, anchor, takeBack } = question
  const [typed, setTyped] = useState('')
  const register = useRegister(typed)
  const people = useMemo(() => candidates(draft, register, typed, language), [draft, register, typed, language])
  const store = viewOf(editor)
  const close = (): void => {
    store.setState({ question: null })
    editor.commands.focus()
  }
  const hasOwnLine = quoted.kind === 'block' && editor.state.doc.nodeAt(quoted.position)?.attrs['attribution'] != null
  const speaker = quotedAttributes(editor.state, quoted)?.speaker ?? null

  /** Adds a speaker to the release together with their words. */
  const saidByNew = (added: Speaker): void => {
    session.together(() => {
      session.setField(['speakers'], [...draft.speakers, added])
      setQuoted(editor, quoted, { speaker: added.id })
    })
  }

  const act = (id: string): void => {
    store.setState({ question: null })
    const chosen = people.find((it) => it.id === id)
    if (chosen !== undefined) {
      if (chosen.newSpeaker === null) setQuoted(editor, quoted, { speaker: chosen.id })
      else saidByNew(chosen.newSpeaker())
      editor.commands.focus()
      return
    }
    switch (id) {
      case 'somebody-else': {
        const blank = quotedSpeaker()
        saidByNew(blank)
        onNameSpeaker(blank.id)
        return
      }
      case 'nobody':
        setQuoted(editor, quoted, { speaker: null })
        break
      case 'inline':
        if (takeBack !== undefined) quoteInstead(editor, takeBack, marks)
        return
      case 'word':
        // The open menu keeps the focus from everything beside it: it goes first.
        if (quoted.kind === 'block')
          setTimeout(() => {
            if (!editor.isDestroyed) wordAttribution(editor.view.nodeDOM(quoted.position))
          }, 0)
        return
      case 'generated':
        if (quoted.kind === 'block') setAttribution(editor, quoted.position, null)
        break
      case 'spoken':
        askWhatWasSaid(editor, quoted)
        return
      case 'plain':
        if (quoted.kind === 'inline') unquoteInline(editor, quoted)
        break
    }
    editor.commands.focus()
  }

  const deeds: MenuEntry[] = [
    { id: 'somebody-else', label: say('compose.somebody-else') },
    ...(speaker === null ? [] : [{ id: 'nobody', label: say('compose.nobody-named') }]),
    'separator',
    ...(takeBack === undefined ? [] : [{ id: 'inline', label: say('compose.inline-instead') }]),
    ...(quoted.kind === 'block' ? [{ id: 'word', label: say('compose.word-line') }] : []),
    ...(hasOwnLine ? [{ id: 'generated', label: say('compose.line-generated') }] : []),
    { id: 'spoken', label: say('remarks.open') },
    ...(quoted.kind === 'inline' ? [{ id: 'plain', label: say('compose.plain-words') }] : []),
  ]
  return (
    <FloatingPicker
      anchor={anchor}
      label={say('compose.who-said-it')}
      placeholder={say('compose.speaker-hint')}
      nothing={say('compose.nobody-found')}
      items={[...people, ...(people.length === 0 ? [] : (['separator'] as const)), ...deeds]}
      onType={setTyped}
      onAction={act}
      onClose={close}
    />
  )
}

const nobodyFound: readonly Person[] = []

/** People of the register who are called as typed. */
function useRegister(typed: string): readonly Person[] {
  const [found, setFound] = useState(nobodyFound)
  useEffect(() => {
    let isLate = false
    const query = typed.trim().slice(0, 200)
    const asking = query === '' ? Promise.resolve(null) : api.registers.suggest({ query })
    void asking.then((answer) => {
      // An answer to earlier words must not replace that to later ones.
      if (!isLate) setFound(answer?.ok === true ? answer.value.people : nobodyFound)
    })
    return () => {
      isLate = true
    }
  }, [typed])
  return found
}
