import { useEditors, type EditorHandle } from '../../editor/handles'
import { useSession } from '../../session'
import { isLine, type Hit } from './hits'

/** Hits that are marked on the page at once, around the one that is looked at. */
const mostMarked = 300

/** Editors that show marks, so that the others are left in peace. */
const marked = new WeakSet<EditorHandle['editor']>()

/** Marks hits in the editors that show them. */
export function markHits(hits: readonly Hit[], current: number | null): void {
  const first = Math.max(0, (current ?? 0) - mostMarked / 2)
  const near = hits.slice(first, first + mostMarked)
  for (const { editor, part, language } of useEditors.getState().all) {
    const here = near.filter((hit) => hit.position !== null && hit.part === part && hit.language === language)
    if (here.length === 0 && !marked.has(editor)) continue
    if (here.length === 0) marked.delete(editor)
    else marked.add(editor)
    const at = here.findIndex((hit) => hit === hits[current ?? -1])
    editor.commands.setFound(
      here.map(({ position, from, to }) => ({ from: position ?? 0, to: (position ?? 0) + to - from })),
      at === -1 ? null : at,
    )
  }
  markLines(hits, current)
}

export function unmarkHits(): void {
  markHits([], null)
}

const lineOf = ({ part }: Pick<Hit, 'part'>): HTMLTextAreaElement | null =>
  isLine(part) ? document.querySelector(`textarea[data-field="${part}"], [data-field="${part}"] textarea`) : null

/** A field that is typed into shows no marks of its own: one that holds a hit gets an edge. */
function markLines(hits: readonly Hit[], current: number | null): void {
  const { language } = useSession.getState()
  for (const line of document.querySelectorAll('[data-found]')) line.removeAttribute('data-found')
  for (const hit of hits) {
    if (!isLine(hit.part) || hit.language !== language) continue
    const line = lineOf(hit)
    if (line?.dataset['found'] !== 'current')
      line?.setAttribute('data-found', hit === hits[current ?? -1] ? 'current' : 'other')
  }
}

/** Brings a hit into view without taking the focus from where one types what is looked for. */
export function showHit(hit: Hit | undefined): void {
  if (hit === undefined || hit.language !== useSession.getState().language) return
  if (isLine(hit.part)) lineOf(hit)?.scrollIntoView({ block: 'nearest' })
  else document.querySelector('.found-current')?.scrollIntoView({ block: 'center' })
}

/** Selects a hit and puts the focus there; false where it is not on screen. */
export function selectHit(hit: Hit, showField: (field: string) => void): boolean {
  const { language } = useSession.getState()
  if (isLine(hit.part)) {
    if (hit.language !== language) return false
    const line = lineOf(hit)
    line?.focus()
    line?.setSelectionRange(hit.from, hit.to)
    if (line === null) showField(hit.part)
    return true
  }
  const editor = useEditors.getState().all.find((each) => each.part === hit.part && each.language === hit.language)
  return editor?.selectWords(hit) === true
}
