import { isAlike } from './alike'
import type { Place } from './merge'
import type { Merging, Three } from './merging'

/** A list of things that are known by an id. */
export interface Listed<T> {
  readonly id: string
  /** Where the list is, and one thing in it. */
  readonly where: (it: T | undefined) => Place
  readonly keyOf: (it: T) => string
  readonly say: (it: T) => string
  /** What becomes of a thing that both sides have: itself, nothing, or two. */
  readonly each: (key: string, three: Three<T>) => readonly T[]
  /** Whether something that a side has taken out is needed all the same, by words of the other side. */
  readonly isNeeded?: (key: string, takenOutBy: 'ours' | 'theirs') => boolean
  /** Whether nobody minds in which order they stand. */
  readonly isUnordered?: boolean
}

/**
 * Merges lists: what one side has put in, taken out or moved is put in, taken out or moved. What one side has taken out and
 * the other has changed is a conflict, and so is an order that both have changed.
 */
export function mergedList<T>(merging: Merging, lists: Three<readonly T[]>, how: Listed<T>): T[] {
  const base = byKey(lists.base ?? [], how.keyOf)
  const ours = byKey(lists.ours, how.keyOf)
  const theirs = byKey(lists.theirs, how.keyOf)
  const kept = new Map<string, readonly T[]>()

  const keepOneSided = (key: string, it: T, side: 'ours' | 'theirs'): void => {
    const before = base.get(key)
    const other = side === 'ours' ? 'theirs' : 'ours'
    if (before === undefined) return void kept.set(key, [merging.taken(side, it)])
    if (isAlike(before, it)) {
      if (how.isNeeded?.(key, other) === true) kept.set(key, [it])
      else merging.taken(other, undefined)
      return
    }
    const three = { base: before, ours: ours.get(key), theirs: theirs.get(key) }
    const choice = merging.decided<T | undefined>(three, {
      id: `${how.id}/${key}`,
      where: how.where(it),
      say: how.say,
    })
    if (choice === side) kept.set(key, [it])
  }

  for (const [key, it] of ours) {
    const other = theirs.get(key)
    if (other === undefined) keepOneSided(key, it, 'ours')
    else kept.set(key, how.each(key, { base: base.get(key), ours: it, theirs: other }))
  }
  for (const [key, it] of theirs) if (!ours.has(key)) keepOneSided(key, it, 'theirs')

  return order(merging, { base, ours, theirs }, kept, how)
}

/** Things by their keys, in their order; the second of the same key has another. */
function byKey<T>(list: readonly T[], keyOf: (it: T) => string): Map<string, T> {
  const map = new Map<string, T>()
  for (const it of list) {
    const key = keyOf(it)
    let free = key
    for (let count = 2; map.has(free); count += 1) free = `${key}#${count}`
    map.set(free, it)
  }
  return map
}

function order<T>(
  merging: Merging,
  things: Readonly<Record<'base' | 'ours' | 'theirs', ReadonlyMap<string, T>>>,
  kept: ReadonlyMap<string, readonly T[]>,
  how: Listed<T>,
): T[] {
  const [base, ours, theirs] = [[...things.base.keys()], [...things.ours.keys()], [...things.theirs.keys()]]
  const isShared = (key: string): boolean => things.ours.has(key) && things.theirs.has(key)
  const shared = (list: readonly string[]): string[] => list.filter(isShared)
  const old = (list: readonly string[]): string[] => shared(list).filter((key) => things.base.has(key))
  const isMoved = (list: readonly string[]): boolean => !isAlike(old(list), shared(base))

  const leads = (): 'ours' | 'theirs' => {
    if (isAlike(shared(ours), shared(theirs))) return 'ours'
    const [here, there] = [isMoved(ours), isMoved(theirs)]
    if (here !== there) return merging.taken(here ? 'ours' : 'theirs', here ? 'ours' : 'theirs')
    if (how.isUnordered === true) return shared(ours).join() <= shared(theirs).join() ? 'ours' : 'theirs'
    // Each side's order in its own words: which of two wordings stands is asked elsewhere.
    const lines = (side: ReadonlyMap<string, T>): string[] =>
      [...side]
        .filter(([key]) => isShared(key) && (kept.get(key) ?? []).length > 0)
        .map(([, it]) => beginning(how.say(it)))
    const choice = merging.decided(
      { base: undefined, ours: lines(things.ours), theirs: lines(things.theirs) },
      { id: `${how.id}/order`, where: how.where(undefined), say: (it) => it.join('\n'), isOrder: true },
    )
    return choice === 'theirs' ? 'theirs' : 'ours'
  }

  const [first, second] = leads() === 'ours' ? [ours, theirs] : [theirs, ours]
  const runs = [runsAfter(first, new Set(second)), runsAfter(second, new Set(first))]
  const ownAfter = (key: string | null): string[] =>
    runs
      .map((each) => each.get(key) ?? [])
      .filter((run) => run.length > 0)
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
      .flat()
  return [...ownAfter(null), ...shared(first).flatMap((key) => [key, ...ownAfter(key)])].flatMap(
    (key) => kept.get(key) ?? [],
  )
}

/** What a side has and the other has not, after what both have; null stands before the first. */
function runsAfter(list: readonly string[], others: ReadonlySet<string>): Map<string | null, string[]> {
  const runs = new Map<string | null, string[]>()
  let anchor: string | null = null
  for (const key of list) {
    if (others.has(key)) anchor = key
    else runs.set(anchor, [...(runs.get(anchor) ?? []), key])
  }
  return runs
}

/** Enough of some words to know them by. */
const beginning = (words: string): string => {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}…`
}
