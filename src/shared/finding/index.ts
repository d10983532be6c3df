/** The language of the search field: words, "phrases", -not, and fields such as `speaker:`. Every text means something. */
export { completionAt, withValue, type Completing } from './editing'
export {
  fields,
  namesBegun,
  parseQuery,
  printQuery,
  quoted,
  wordsToMark,
  type Clause,
  type Field,
  type SoughtValue,
} from './grammar'
