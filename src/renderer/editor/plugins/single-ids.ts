import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform'
import { newId } from '../../../shared/release'
import { mayGiveIds } from '../recording'

/**
 * No two blocks have one id. The extension that gives ids follows a block into its halves, and leaves both with it where
 * something came between them.
 */
export const SingleIds = Extension.create({
  name: 'singleIds',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('singleIds'),
        appendTransaction: (transactions, _before, { doc, tr, storedMarks }) => {
          if (!transactions.some(changesBlocks) || !transactions.every(mayGiveIds)) return null
          const seen = new Set<unknown>([null])
          doc.descendants((node, position) => {
            if (node.isInline) return false
            const id = node.attrs['id'] as unknown
            if (id !== null && seen.has(id)) tr.setNodeAttribute(position, 'id', newId())
            seen.add(id)
            return !node.isTextblock
          })
          return tr.docChanged ? tr.setStoredMarks(storedMarks) : null
        },
      }),
    ]
  },
})

/** Whether more than words within a block came or went. */
const changesBlocks = ({ steps }: Transaction): boolean =>
  steps.some((step) =>
    step instanceof ReplaceStep ? step.slice.content.firstChild?.isInline === false : step instanceof ReplaceAroundStep,
  )
