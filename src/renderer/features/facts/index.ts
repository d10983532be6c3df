/** The details of a release: every fact beside its page. */
export { DetailsInspector } from './DetailsInspector'
export { addSpeaker } from './SpeakersSection'
/** Puts the caret into a field named as findings name it, such as `dateline.city` or `speakers.<id>.name`. */
export { wantField as focusFact } from './inspector-state'
