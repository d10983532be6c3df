import { useEffect, type RefObject } from 'react'
import { smartTyping } from '../../../shared/language'
import { useWritingOptions } from '../../editor/handles'
import { session } from '../../session'

/** What has just been set in place of what was typed, and the whole text after it. */
interface Given {
  readonly from: number
  readonly to: number
  readonly typed: string
  readonly value: string
}

/**
 * Has a field of one line type as the text below it does: quotation marks, dashes and spaces of the language. The next
 * Backspace or Undo gives the typed signs back.
 */
export function useSmartField(field: RefObject<HTMLTextAreaElement | null>, language: string): void {
  useEffect(() => {
    const element = field.current
    if (element === null) return
    let given: Given | null = null
    let isOurs = false
    const put = (from: number, to: number, text: string): void => {
      isOurs = true
      element.setSelectionRange(from, to)
      // The one way to write into a field that its owner and the browser both hear of.
      document.execCommand('insertText', false, text)
      isOurs = false
    }
    const onBeforeInput = (event: InputEvent): void => {
      const { selectionStart: from, selectionEnd: to, value } = element
      const last = given
      if (isOurs) return
      given = null
      if (event.inputType === 'deleteContentBackward' && last?.value === value && last.to === from && from === to) {
        event.preventDefault()
        session.together(() => put(last.from, last.to, last.typed))
        return
      }
      const { data } = event
      if (event.inputType !== 'insertText' || event.isComposing || data?.length !== 1) return
      const sign = useWritingOptions.getState().isSmart ? smartTyping(language, value.slice(0, from), data) : null
      if (sign === null) return
      event.preventDefault()
      put(from, to, data)
      const start = from - sign.remove
      const typed = value.slice(start, from) + data
      // A change of its own: one undo takes back this alone.
      session.together(() => put(start, from + 1, sign.text))
      given = { from: start, to: start + sign.text.length, typed, value: element.value }
    }
    element.addEventListener('beforeinput', onBeforeInput)
    return () => element.removeEventListener('beforeinput', onBeforeInput)
  }, [field, language])
}
