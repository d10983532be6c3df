import type { Editor as TiptapEditor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { Document } from '../../shared/document'
import type { LinkFacts, Rewriting } from '../../shared/linking'
import type { LanguageTag, TextPart } from '../../shared/release'
import { afterRest } from './after-rest'
import { runPlainCommand, type EditorCommandId } from './commands'
import { canHold, tellCannotHold } from './commands/can-hold'
import { currentLink, removeLink, setLink } from './commands/link'
import { rewrite } from './commands/linked-words'
import { replaceWords, selectWords, type WordsPlace } from './commands/words-at'
import { documentOf, editorContent } from './document'
import './editor.css'
import { EditorPlace } from './EditorPlace'
import { LinkDialog } from './LinkDialog'
import { LinkLayer } from './links/LinkLayer'
import type { NewSpeaker } from './links/offered-people'
import { runLinking } from './links/run-linking'
import { setQuotationWording, type QuotationWording } from './plugins/attributions'
import { setFacts } from './plugins/following'
import { setOpening } from './plugins/opening'
import { selectUnsourced } from './plugins/unsourced'
import { documentWords } from './queries/word-count'
import { isQuoting, runQuoting } from './quoting/run-quoting'
import { References } from './References'
import { runSourcing } from './sourcing/run-sourcing'
import { applySteps, replaceDocument, type RecordedChange } from './recording'
import { openingOf, usePartEditor, wordingOf } from './use-part-editor'

/** What the room around the editor does with it. */
export interface EditorHandle {
  readonly editor: TiptapEditor
  readonly language: LanguageTag
  readonly part: TextPart
  readDocument: () => Document
  setDocument: (document: Document) => void
  applySteps: (steps: readonly unknown[]) => void
  run: (command: EditorCommandId) => void
  /** Selects words and shows them; false where they are not there any more. */
  selectWords: (place: WordsPlace) => boolean
  /** Selects the next claim without a source from a position on, and shows it; false where none is. */
  selectUnsourced: (from: number) => boolean
  /** Puts `text` in place of words that still read `expected`, as one undo; false where they do not. */
  replaceWords: (place: WordsPlace, expected: string, text: string) => boolean
  /** Puts what facts say now in place of words that still stand there, as one change. */
  rewrite: (rewritings: readonly Rewriting[]) => boolean
  /** Puts the caret before the first word, at once: the next key may already be on its way. */
  focusStart: () => void
}

/** What the body has and no other part: the dateline before it, quotations in it, and news items pasted into it. */
export interface BodyProps {
  /** The dateline with its dash, as it prints. */
  dateline: string
  attribution: QuotationWording['attribution']
  marks: QuotationWording['marks']
  onWords: (count: number) => void
  onPressDateline: () => void
  onPasteIntoEmpty: (text: string) => void
  /** `removed` says what its formatting has lost; null where that is nothing. */
  onFormattedItem: (text: string, removed: string | null) => void
  /** Reads a text as a news item, for a release of its own. */
  onReadAsNew: (text: string) => void
}

export interface EditorProps {
  /** Id of the release: what is copied within it stays linked. */
  release: string
  part: TextPart
  language: LanguageTag
  /** The release as it prints, by which what words refer to is known. */
  facts?: LinkFacts | null
  /** What is written in it, for those who do not see it. */
  label: string
  /** What to start from; later documents come through the handle. */
  document: Document
  placeholder: string
  isEditable: boolean
  /** Given for the body alone. */
  body?: BodyProps
  /** Makes somebody a speaker, and has the words written that name them, as one change. */
  onAddPerson?: (added: NewSpeaker, write: () => void) => void
  /** The field that words come from, as findings name it. */
  onFocusField?: (field: string) => void
  /** Every change of the text, once. */
  onChange: (change: RecordedChange) => void
  /** The editor is there; the returned function is called before it goes. */
  onReady: (handle: EditorHandle) => () => void
  onOpenLink: (href: string) => void
}

/** A part of a release, written in place. Renders when asked something, never for a key. */
export function Editor(props: EditorProps) {
  const latest = useRef(props)
  latest.current = props
  /** The address that is asked for; null while none is. */
  const [linked, setLinked] = useState<string | null>(null)
  const editor = usePartEditor(props)

  useEffect(() => {
    const run = (command: EditorCommandId): void => {
      if (!canHold(editor, command)) return tellCannotHold(props.part)
      if (isQuoting(command)) return runQuoting(editor, command, props.language)
      switch (command) {
        case 'link':
          setLinked(currentLink(editor))
          return
        case 'source':
        case 'show-claims':
          runSourcing(editor, command, props.language)
          return
        case 'mention':
        case 'detail':
        case 'change-detail':
        case 'link-to-detail':
          runLinking(editor, command)
          return
        default:
          runPlainCommand(editor, command)
      }
    }
    return latest.current.onReady({
      editor,
      language: props.language,
      part: props.part,
      readDocument: () => documentOf(editor),
      setDocument: (document) => replaceDocument(editor, editorContent(document)),
      applySteps: (steps) => applySteps(editor, steps),
      run,
      selectWords: (place) => selectWords(editor, place),
      selectUnsourced: (from) => selectUnsourced(editor, props.language, from),
      replaceWords: (place, expected, text) => replaceWords(editor, place, expected, text),
      rewrite: (rewritings) => rewrite(editor, rewritings),
      focusStart: () => {
        editor.commands.setTextSelection(1)
        editor.view.focus()
      },
    })
  }, [editor, props.part, props.language])

  const { placeholder, isEditable, body } = props
  const { dateline = '' } = body ?? {}
  useEffect(() => {
    // Without telling of it: an update would be taken for a change of the text.
    if (editor.isEditable !== isEditable) editor.setEditable(isEditable, false)
  }, [editor, isEditable])
  useEffect(() => {
    setOpening(editor, openingOf({ dateline, placeholder }))
  }, [editor, dateline, placeholder])
  useEffect(() => {
    const wording = wordingOf(latest.current.body)
    if (wording !== null) setQuotationWording(editor, wording)
  }, [editor, body?.attribution, body?.marks])
  const { facts = null } = props
  useEffect(() => setFacts(editor, facts), [editor, facts])
  const isBody = body !== undefined
  useEffect(
    () =>
      isBody
        ? afterRest(editor, () => latest.current.body?.onWords(documentWords(editor.state.doc, props.language)))
        : undefined,
    [editor, props.language, isBody],
  )

  const close = (): void => {
    setLinked(null)
    editor.commands.focus()
  }

  return (
    <>
      <EditorPlace editor={editor} />
      {facts === null ? null : (
        <LinkLayer
          editor={editor}
          facts={facts}
          isEditable={isEditable}
          onAddPerson={(added, write) => latest.current.onAddPerson?.(added, write)}
          onFocusField={(field) => latest.current.onFocusField?.(field)}
        />
      )}
      <References
        editor={editor}
        part={props.part}
        language={props.language}
        isEditable={isEditable}
        facts={facts}
        onAddPerson={(added, write) => latest.current.onAddPerson?.(added, write)}
        onFocusField={(field) => latest.current.onFocusField?.(field)}
      />
      {linked === null ? null : (
        <LinkDialog
          address={linked}
          onClose={close}
          onSet={(href) => {
            setLinked(null)
            setLink(editor, href)
          }}
          onRemove={() => {
            setLinked(null)
            removeLink(editor)
          }}
        />
      )}
    </>
  )
}
