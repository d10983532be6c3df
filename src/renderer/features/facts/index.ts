/**
 * The details of a release: every fact beside its page. Each field carries the name that findings use, such as
 * `dateline.city` or `speakers.<id>.name`, in `data-field`; {@link revealField} unfolds what hides it.
 */
export { DetailsInspector } from './DetailsInspector'
export { revealField } from './inspector-state'
export { addSpeaker } from './SpeakersSection'
