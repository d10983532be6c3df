import { whenThere } from '../../editor/handles'
import { useSession } from '../../session'
import type { PlaceOfWords } from './places'

/** What the window lends to get to a place. */
export interface Desk {
  /** Unfolds a field of the details and puts the caret there. */
  readonly focusField: (field: string) => void
  /** Uncovers the page, where something lies over it. */
  readonly showPage: () => void
}

/** Whether a place can be gone to: the page shows one language. */
export const isOnPage = ({ language }: PlaceOfWords): boolean => useSession.getState().language === language

/** Selects words on the page. */
export function jumpTo({ part, ...place }: PlaceOfWords, { focusField, showPage }: Desk): void {
  const line = document.querySelector<HTMLTextAreaElement>(`textarea[data-field="${CSS.escape(part)}"]`)
  if (line !== null) {
    showPage()
    line.focus()
    line.setSelectionRange(place.from, place.to)
    line.scrollIntoView({ block: 'nearest' })
  } else if (part.startsWith('overrides.') || part === 'summary') focusField(part)
  else {
    showPage()
    whenThere(part, (handle) => handle.selectWords(place))
  }
}
