import { EditorState } from '@tiptap/pm/state'
import { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { emptyDocument } from '../../shared/document'
import type { TextPart } from '../../shared/release'
import { session } from '../session'
import { say } from '../words'
import { editorContent } from './document'
import type { BodyProps, EditorProps } from './Editor'
import { editorExtensions } from './extensions'
import type { QuotationWording } from './plugins/attributions'
import type { Opening } from './plugins/opening'
import { recordedChange } from './recording'
import { sayTakenIn, takeFiles, tellTakenIn } from './taken-in'

export const openingOf = ({ placeholder, dateline = '' }: { placeholder: string; dateline?: string }): Opening => ({
  dateline,
  placeholder,
  datelineLabel: say('compose.change-dateline'),
})

export const wordingOf = (body: BodyProps | undefined): QuotationWording | null =>
  body === undefined
    ? null
    : {
        attribution: body.attribution,
        marks: body.marks,
        nobody: say('compose.who-said-it'),
        choose: say('compose.choose-speaker'),
        word: say('compose.word-line-field'),
      }

/** An editor, and whoever writes in it: its plugins ask for that when something happens. */
interface Made {
  readonly editor: Editor
  readonly owner: () => EditorProps
  readonly belongTo: (owner: EditorProps) => void
}

/**
 * Editors that are ready for the next text. Making one takes a fifth of the time in which a release opens, and is done
 * while nothing else is.
 */
const spares = new Map<TextPart, Made>()

/** The editor of a part, which lives as long as its component. */
export function usePartEditor(props: EditorProps): Editor {
  const [{ editor, owner, belongTo }] = useState(() => taken(props) ?? made(props))
  belongTo(props)
  useEffect(() => {
    const { part } = owner()
    const asked = requestIdleCallback(() => {
      if (!spares.has(part)) spares.set(part, made({ ...owner(), document: emptyDocument() }))
    })
    return () => {
      cancelIdleCallback(asked)
      // Whoever reads its last words does so while the component goes.
      queueMicrotask(() => editor.destroy())
    }
  }, [editor, owner])
  return editor
}

function made(props: EditorProps): Made {
  let latest = props
  const owner = (): EditorProps => latest
  const editor = new Editor({
    extensions: editorExtensions(
      props.part,
      {
        onPressDateline: () => owner().body?.onPressDateline(),
        paste: {
          place: () => {
            const { release, part, language } = owner()
            return { release, part, language }
          },
          facts: () => owner().facts ?? null,
          onTakenIn: tellTakenIn,
          onPasteIntoEmpty: (text) => owner().body?.onPasteIntoEmpty(text),
          onFormattedItem: (text, taken) => owner().body?.onFormattedItem(text, sayTakenIn(taken)),
          onFiles: (files, isBlank) => void takeFiles(files, isBlank, owner().body ?? null),
          asOne: (change) => void session.together(change),
        },
      },
      () => ({
        opening: openingOf({ placeholder: owner().placeholder, dateline: owner().body?.dateline ?? '' }),
        wording: wordingOf(owner().body),
        facts: owner().facts ?? null,
      }),
    ),
    content: editorContent(props.document),
    editable: props.isEditable,
    injectCSS: false,
    // Nobody listens to what is deleted, which Tiptap would look for with every key.
    enableCoreExtensions: { delete: false },
    editorProps: {
      attributes: attributesOf(props),
      handleClick: (_view, _position, event) => {
        const link = (event.target as Element).closest('a[href]')
        if (link === null || !(event.ctrlKey || event.metaKey)) return false
        owner().onOpenLink(link.getAttribute('href') ?? '')
        return true
      },
    },
    onTransaction: ({ transaction, appendedTransactions }) => {
      const change = recordedChange(transaction, appendedTransactions)
      if (change !== null) owner().onChange(change)
    },
  })
  return { editor, owner, belongTo: (next) => (latest = next) }
}

/** A spare editor with the text in it, as if it had been made for that; null where none is ready. */
function taken(props: EditorProps): Made | null {
  const spare = spares.get(props.part)
  if (spare === undefined) return null
  spares.delete(props.part)
  const { editor, belongTo } = spare
  belongTo(props)
  const { view, schema } = editor
  // As its options: those are set anew when it may be written again, and smart typing goes by the language.
  editor.setOptions({
    editable: props.isEditable,
    editorProps: { ...editor.options.editorProps, attributes: attributesOf(props) },
  })
  view.updateState(
    EditorState.create({ doc: schema.nodeFromJSON(editorContent(props.document)), plugins: view.state.plugins }),
  )
  return spare
}

const attributesOf = ({ part, label, language }: EditorProps) => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  lang: language,
  spellcheck: 'false',
  'data-field': part,
})
