/**
 * Taking in a news item: paste or choose it, review what was found, and have it in a release. {@link Intake} is put
 * once into the window; the functions open its dialogs from anywhere.
 */
export { Intake } from './Intake'
export { importNewsItem, pasteNewsItem, reviewPasted } from './store'
