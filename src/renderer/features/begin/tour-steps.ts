/** A pane that a step of the tour needs on screen, or null where none has to be brought. */
export type TourPane = 'list' | 'inspector' | null

/** One step: what it is about, and where that stands in the window; the first place that is on screen is taken. */
export interface TourStep {
  readonly id: 'new' | 'list' | 'page' | 'details' | 'checks' | 'clearance'
  readonly pane: TourPane
  readonly places: readonly string[]
}

const inspector = '[data-pane="inspector"]'

export const tourSteps: readonly TourStep[] = [
  { id: 'new', pane: null, places: ['[data-part="new"]'] },
  { id: 'list', pane: 'list', places: ['[data-pane="list"]'] },
  { id: 'page', pane: null, places: ['main'] },
  { id: 'details', pane: 'inspector', places: [`${inspector} [role=tab][data-key="details"]`, inspector] },
  { id: 'checks', pane: 'inspector', places: [`${inspector} [role=tab][data-key="checks"]`, inspector] },
  { id: 'clearance', pane: 'inspector', places: [`${inspector} [role=tab][data-key="clearance"]`, inspector] },
]
