import { isAlike, type Sides } from '../../../shared/merging'
import type { FrozenRelease, ReleaseDraft } from '../../../shared/release'

/** A side of a merge: what is kept, and what it prints with the registers of its library. */
export interface Side {
  readonly kept: ReleaseDraft
  readonly printed: FrozenRelease['draft']
}

/**
 * The draft that a version was cut of, as far as both sides need it to see what they have changed since: a version holds
 * names and titles as the registers had them, and the number that was given. Where a side prints the same still, it says what
 * it keeps. What no version holds is as if nobody had written it: what the sides say differently of it is a conflict.
 */
export function commonText({ draft }: FrozenRelease, sides: readonly Side[]): Sides['base'] {
  const asKept = <T>(of: (it: Side['printed'] | ReleaseDraft) => T): T =>
    sides.reduce((it, { printed, kept }) => unfilled(it, of(printed), of(kept)) as T, of(draft))
  return {
    ...draft,
    number: asKept(({ number }) => number),
    speakers: asKept(({ speakers }) => speakers),
    attended: asKept(({ attended }) => attended),
    event: draft.event && { ...draft.event, hosts: asKept(({ event }) => event?.hosts ?? []) },
    internalNote: '',
    original: null,
    startedFrom: null,
    series: null,
    correction: null,
  }
}

/** A value with what reads as it is printed by what is kept for that; entries of a list are those of the same id. */
function unfilled(value: unknown, printed: unknown, kept: unknown): unknown {
  if (isAlike(value, printed)) return kept
  if (Array.isArray(value)) {
    return value.map((entry: unknown) => unfilled(entry, sameIn(printed, entry), sameIn(kept, entry)))
  }
  if (!isRecord(value) || !isRecord(printed) || !isRecord(kept)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const it = unfilled(member, printed[name], kept[name])
      return it === undefined ? [] : [[name, it]]
    }),
  )
}

const isRecord = (it: unknown): it is Readonly<Record<string, unknown>> => typeof it === 'object' && it !== null

const sameIn = (list: unknown, entry: unknown): unknown =>
  Array.isArray(list) && isRecord(entry)
    ? list.find((it: unknown) => isRecord(it) && it['id'] === entry['id'])
    : undefined
