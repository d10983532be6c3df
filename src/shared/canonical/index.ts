/** Values as one text each, whoever writes them, and that text in parts. */
export { canonicalJson } from './canonical-json'
export { fragmentsOf } from './fragments'
