/** A whole library told in open formats, and a library made of that again. */
export { bringBack, clearBroughtBack, type BringBackRequest, type BroughtBack } from './bring-back'
export { withEverything, type Everything } from './everything'
export { sumsFile } from './shapes'
