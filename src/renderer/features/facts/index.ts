/**
 * The details of a release: every fact beside its page. Each field carries the name that findings use, such as
 * `dateline.city` or `speakers.<id>.name`, in `data-field`; {@link focusFact} unfolds what hides it and puts the caret there.
 */
export { DetailsInspector } from './DetailsInspector'
export { focusFact } from './inspector-state'
export { addSpeaker } from './SpeakersSection'
