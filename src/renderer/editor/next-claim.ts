import { knowsClaims } from '../../shared/language'
import { editorsInOrder, useEditors } from './handles'

/** Selects the claim without a source that is next behind the caret, or the first on the page, and shows it. */
export function showClaim(which: 'next' | 'first'): void {
  const { current } = useEditors.getState()
  const parts = editorsInOrder().filter(
    ({ editor, language }) => editor.schema.marks['claim'] !== undefined && knowsClaims(language),
  )
  const here = which === 'first' || current === null ? -1 : parts.indexOf(current)
  if (here !== -1 && parts[here]!.selectUnsourced(parts[here]!.editor.state.selection.to)) return
  // Behind the last one the first comes again.
  for (const part of [...parts.slice(here + 1), ...parts.slice(0, here + 1)]) if (part.selectUnsourced(0)) return
}
