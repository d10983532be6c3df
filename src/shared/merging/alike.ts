import { canonicalJson } from '../canonical'

/** Whether two values say the same, as a seal or a hash would have it. */
export const isAlike = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other))

/** Whether a value says nothing: where no common text is known, it has hardly been made so on purpose. */
export const isEmpty = (it: unknown): boolean =>
  it === undefined || it === null || it === '' || (typeof it === 'object' && Object.keys(it).length === 0)
