import { useState, type ClipboardEvent, type DragEvent, type HTMLAttributes } from 'react'
import { pictures } from '../../session'

type Drop = Pick<HTMLAttributes<HTMLElement>, 'onDragOverCapture' | 'onDragLeave' | 'onDropCapture' | 'onPasteCapture'>

/** Takes picture files that are dropped on the page or pasted into it, before its editors see them. */
export function usePictureDrop(isEditable: boolean): [isDropping: boolean, drop: Drop] {
  const [isDropping, setDropping] = useState(false)
  if (!isEditable) return [false, {}]
  return [
    isDropping,
    {
      onDragOverCapture: (event) => {
        if (!hasFile(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        if (!isDropping) setDropping(true)
      },
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDropping(false)
      },
      onDropCapture: (event) => {
        setDropping(false)
        take(event, event.dataTransfer)
      },
      onPasteCapture: (event) => {
        // A word processor puts a picture of the copied words beside them; the words are what is meant.
        if (!event.clipboardData.types.includes('text/plain')) take(event, event.clipboardData)
      },
    },
  ]
}

const hasFile = ({ dataTransfer }: DragEvent): boolean =>
  [...dataTransfer.items].some(({ kind, type }) => kind === 'file' && type.startsWith('image/'))

function take(event: DragEvent | ClipboardEvent, { files }: DataTransfer): void {
  const found = [...files].filter(({ type }) => type.startsWith('image/'))
  if (found.length === 0) return
  event.preventDefault()
  event.stopPropagation()
  void pictures.keep(found)
}
