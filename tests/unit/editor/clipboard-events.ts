import type { Editor } from '@tiptap/core'

const withData = (event: Event, data: Record<string, string>): Event =>
  Object.defineProperty(event, 'clipboardData', {
    value: {
      getData: (type: string) => data[type] ?? '',
      setData: (type: string, value: string) => {
        data[type] = value
      },
      clearData: () => undefined,
      items: [],
      files: [],
      types: Object.keys(data),
    },
  })

/** A paste as the browser announces it; jsdom has neither the event nor its data. */
export function paste(editor: Editor, data: Record<string, string>): void {
  editor.view.dom.dispatchEvent(withData(new Event('paste', { bubbles: true, cancelable: true }), { ...data }))
}

/** What a copy or cut puts on the clipboard. */
export function copied(editor: Editor, how: 'copy' | 'cut' = 'copy'): { 'text/html': string; 'text/plain': string } {
  const data = { 'text/html': '', 'text/plain': '' }
  editor.view.dom.dispatchEvent(withData(new Event(how, { bubbles: true, cancelable: true }), data))
  return data
}

/** HTML as another program sees it: without the comment that only this window understands. */
export const seenOutside = (html: string): string => html.replace(/<!--[^>]*-->/g, '').replace(/\n/g, '')
