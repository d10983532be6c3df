/** A whole library told in open formats, and a library made of that again. */
export { bringBack, clearBroughtBack } from './bring-back'
export { withEverything, type Everything } from './everything'
export { sumsFile } from './shapes'
