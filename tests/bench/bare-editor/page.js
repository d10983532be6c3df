// The least that is still an editor: Tiptap with the nodes and marks that everybody has, and its own undo.
import { Editor } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'

const lists = [BulletList, OrderedList, ListItem]

window.editor = new Editor({
  element: document.querySelector('main'),
  extensions: [Document, Paragraph, Text, Heading, Bold, Italic, Link, Blockquote, HardBreak, UndoRedo, ...lists],
  content: '<p>Draft</p>',
})
