import type { Editor } from '@tiptap/core'
import { useMemo, useState } from 'react'
import type { LinkFacts } from '../../../shared/linking'
import type { Speaker } from '../../../shared/release'
import { session, useSession } from '../../session'
import { FloatingPicker, type MenuEntry } from '../../ui'
import { say } from '../../words'
import { unquoteInline } from '../commands/quote-inline'
import { quotedAttributes, setAttribution, setQuoted, type QuotationMarks } from '../commands/quoted-words'
import type { NewSpeaker } from '../links/offered-people'
import { useRegister } from '../links/use-register'
import { wordAttribution } from '../views/quotation-view'
import { askWhatWasSaid } from './ask-who-said'
import { viewOf, type SpeakerQuestion } from '../view-state'
import { quoteInstead } from './run-quoting'
import { candidates, quotedSpeaker, type Candidate } from './said-by'

export interface SpeakerMenuProps {
  editor: Editor
  question: SpeakerQuestion
  facts: LinkFacts
  marks: QuotationMarks
  /** Makes somebody a speaker, and has the words written that are theirs, as one change. */
  onAddPerson: (added: NewSpeaker, write: () => void) => void
  /** Puts the caret into the name of a speaker who has just been added. */
  onNameSpeaker: (id: string) => void
}

/** Asks who said what is quoted, and offers what else can be done with it. */
export function SpeakerMenu({ editor, question, facts, marks, onAddPerson, onNameSpeaker }: SpeakerMenuProps) {
  const { quoted, anchor, takeBack } = question
  const [typed, setTyped] = useState('')
  const register = useRegister(typed, facts.language)
  const people = useMemo(() => candidates(facts, register, typed), [facts, register, typed])
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
      const speakers = useSession.getState().release?.draft.speakers ?? []
      session.setField(['speakers'], [...speakers, added])
      setQuoted(editor, quoted, { speaker: added.id })
    })
  }
  const saidBy = ({ id, added }: Candidate): void => {
    if (added === null) setQuoted(editor, quoted, { speaker: id })
    else if ('speaker' in added) onAddPerson(added, () => setQuoted(editor, quoted, { speaker: added.speaker.id }))
    else saidByNew(added)
  }

  const act = (id: string): void => {
    store.setState({ question: null })
    const chosen = people.find((it) => it.id === id)
    if (chosen !== undefined) {
      saidBy(chosen)
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
        if (quoted.kind === 'block')
          onceFocusIsFree(() => {
            if (!editor.isDestroyed) wordAttribution(editor.view.nodeDOM(quoted.position))
          })
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
      choices={people}
      chosen={speaker}
      items={deeds}
      onType={setTyped}
      onAction={act}
      onClose={close}
    />
  )
}

/** The menu keeps the focus while it is open, and gives it back a frame after it has gone. */
const onceFocusIsFree = (run: () => void): unknown => requestAnimationFrame(() => requestAnimationFrame(run))
