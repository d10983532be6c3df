import type { Editor } from '@tiptap/core'
import { useRef } from 'react'
import { Button, Floating } from '../../ui'
import { say } from '../../words'
import { quotedAttributes } from '../commands/quoted-words'
import { placeOf } from '../links/places'
import { useMouseAway } from '../use-mouse-away'
import { viewOf } from '../view-state'

export interface QuotedBubbleProps {
  editor: Editor
  range: { readonly from: number; readonly to: number }
  /** Whether the mouse rests on them, not the caret. */
  isByMouse: boolean
  direction: 'ltr' | 'rtl'
  /** How a speaker is called; null for nobody and for somebody who is not in the release any more. */
  nameOf: (speaker: string | null) => string | null
}

/** Who said the words that the caret or the mouse rests on. It leaves the focus in the text; Alt+Enter opens the menu. */
export function QuotedBubble({ editor, range, isByMouse, direction, nameOf }: QuotedBubbleProps) {
  const bubble = useRef<HTMLDivElement>(null)
  useMouseAway(bubble, '[data-quoted]', isByMouse, () => viewOf(editor).setState({ pointed: null }))
  const quoted = { kind: 'inline', from: range.from, to: range.to } as const
  const attributes = quotedAttributes(editor.state, quoted)
  if (attributes === null) return null
  const anchor = (): DOMRect => placeOf(editor.view, range.from, range.to)
  const name = nameOf(attributes.speaker)
  return (
    <Floating
      ref={bubble}
      data-pointing
      anchor={anchor}
      direction={direction}
      className="quoted-bubble"
      role="group"
      aria-label={say('compose.quoted-words')}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button
        look="quiet"
        small
        preventFocusOnPress
        onPress={() => viewOf(editor).setState({ question: { quoted, anchor: anchor() }, pointed: null })}
      >
        {name ?? say(attributes.speaker === null ? 'compose.who-said-it' : 'compose.speaker-gone')}
      </Button>
      <kbd aria-hidden>Alt+Enter</kbd>
    </Floating>
  )
}
