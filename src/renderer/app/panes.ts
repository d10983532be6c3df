import { useSyncExternalStore } from 'react'
import { prefer, useDesk } from './desk-state'

/** Narrowest width in pixels at which the list stays beside the page while writing, and at which the inspector does. */
const roomForList = 1280
const roomForInspector = 1150

export type Room = 'wide' | 'middle' | 'narrow'

const roomNow = (): Room =>
  window.innerWidth >= roomForList ? 'wide' : window.innerWidth >= roomForInspector ? 'middle' : 'narrow'

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/** How much room the window has. Changes only when a threshold is passed. */
export const useRoom = (): Room => useSyncExternalStore(onResize, roomNow)

export const narrowestPage = 560

export const paneSizes = {
  navigation: { usual: 216, least: 180, most: 320 },
  list: { usual: 300, least: 240, most: 460 },
  inspector: { usual: 328, least: 290, most: 480 },
} as const

export type PaneName = keyof typeof paneSizes

export interface Layout {
  readonly navigation: boolean
  readonly list: boolean
  readonly inspector: boolean
}

/** Which panes stand beside the page: what the officer wants, as far as there is room. */
export function layoutOf(
  room: Room,
  {
    isWriting,
    isPreviewing,
    isWanted,
  }: { isWriting: boolean; isPreviewing: boolean; isWanted: (pane: PaneName) => boolean },
): Layout {
  const isTight = isWriting && isPreviewing
  return {
    navigation: isWanted('navigation') && !(isTight && room === 'narrow'),
    list: isWriting ? isWanted('list') && room === 'wide' && !isTight : true,
    inspector: isWriting && isWanted('inspector') && room !== 'narrow' && !isTight,
  }
}

/** A pane that the officer closed is remembered with the size 0. */
export const isPaneWanted = (panes: Readonly<Record<string, number>>, pane: PaneName): boolean => panes[pane] !== 0

/** Starting size of a pane as the panels take it. Where all would squeeze the page, each gives way towards its least. */
export function startingSize(pane: PaneName, panes: Readonly<Record<string, number>>, layout: Layout): string {
  const remembered = panes[pane]
  const { usual, least, most } = paneSizes[pane]
  if (remembered !== undefined && remembered > 0) {
    return `${Math.min(most, Math.max(least, (remembered / 100) * window.innerWidth))}px`
  }
  const shown = (Object.keys(paneSizes) as PaneName[]).filter((each) => layout[each])
  const missing = narrowestPage + shown.reduce((sum, each) => sum + paneSizes[each].usual, 0) - window.innerWidth
  const slack = shown.reduce((sum, each) => sum + paneSizes[each].usual - paneSizes[each].least, 0)
  const share = missing <= 0 || slack === 0 ? 0 : Math.min(1, missing / slack)
  return `${Math.round(usual - share * (usual - least))}px`
}

/** Shows a pane or puts it away: beside the page where there is room, else over it. */
export function togglePane(pane: PaneName, room: Room): void {
  const { preferences, laidOver, isPreviewing } = useDesk.getState()
  const isOver =
    (pane === 'list' && (room !== 'wide' || isPreviewing)) ||
    (pane === 'inspector' && (room === 'narrow' || isPreviewing))
  if (isOver) {
    useDesk.setState({ laidOver: laidOver === pane ? null : pane })
    return
  }
  const { [pane]: size, ...others } = preferences.panes
  prefer({ panes: size === 0 ? others : { ...others, [pane]: 0 } })
}

/** Makes sure that a pane can be seen. */
export function revealPane(pane: Exclude<PaneName, 'navigation'>): void {
  const room = roomNow()
  const { preferences, laidOver, isPreviewing } = useDesk.getState()
  const layout = layoutOf(room, {
    isWriting: true,
    isPreviewing,
    isWanted: (each) => isPaneWanted(preferences.panes, each),
  })
  if (!layout[pane] && laidOver !== pane) togglePane(pane, room)
}

/** Makes sure that the details can be seen. */
export function revealDetails(): void {
  useDesk.setState({ inspectorPage: 'details' })
  revealPane('inspector')
}

/** Moves the focus to the next or previous pane, into what it had or into its first control. */
export function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const index = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes.at((index + step + panes.length) % panes.length)
  const control =
    next?.querySelector<HTMLElement>('[contenteditable=true]') ?? next?.querySelector<HTMLElement>(focusable) ?? next
  control?.focus()
}

const focusable = '[aria-current], input, textarea, button:not([disabled]), [role=option], [tabindex="0"]'
