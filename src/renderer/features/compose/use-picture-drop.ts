import { useState, type ClipboardEvent, type DragEvent, type HTMLAttributes } from 'react'
import { plainText } from '../../../shared/document'
import { takeFiles, type FilesInto } from '../../editor'
import { editorOf } from '../../editor/handles'

type Drop = Pick<
  HTMLAttributes<HTMLElement>,
  'onDragOverCapture' | 'onDragLeave' | 'onDropCapture' | 'onDrop' | 'onPaste'
>

/** Takes files that are dropped on the page or pasted into it, where no text of it has taken them. */
export function usePictureDrop(isEditable: boolean, into: FilesInto): [isDropping: boolean, drop: Drop] {
  const [isDropping, setDropping] = useState(false)
  if (!isEditable) return [false, {}]
  const take = (event: DragEvent | ClipboardEvent, { files }: DataTransfer): void => {
    if (event.isDefaultPrevented() || files.length === 0) return
    event.preventDefault()
    const body = editorOf('body')
    void takeFiles([...files], body !== null && plainText(body.readDocument()).trim() === '', into)
  }
  return [
    isDropping,
    {
      onDragOverCapture: (event) => {
        const items = [...event.dataTransfer.items].filter(({ kind }) => kind === 'file')
        if (items.length === 0) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        if (!isDropping) setDropping(items.some(({ type }) => type.startsWith('image/')))
      },
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDropping(false)
      },
      onDropCapture: () => setDropping(false),
      onDrop: (event) => take(event, event.dataTransfer),
      onPaste: (event) => {
        // A word processor puts a picture of the copied words beside them; the words are what is meant.
        if (!event.clipboardData.types.includes('text/plain')) take(event, event.clipboardData)
      },
    },
  ]
}
