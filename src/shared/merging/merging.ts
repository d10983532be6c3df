import { isAlike, isEmpty } from './alike'
import type { Changed, Choice, Choices, Conflict, Place } from './merge'

/** Three states of one thing; `base` is undefined where it was not there, or where no common text is known. */
export interface Three<T> {
  readonly base: T | undefined
  readonly ours: T
  readonly theirs: T
}

/** How two values that cannot both be kept are put before the officer. */
export interface Wording<T> {
  readonly id: string
  readonly where: Place
  readonly say: (it: NonNullable<T>) => string
  /** Both of them, one after the other. */
  readonly both?: (one: NonNullable<T>, other: NonNullable<T>) => T
  readonly isOrder?: boolean
}

/** One merge while it is being made: what is chosen where both sides have changed the same, and what was found on the way. */
export class Merging {
  readonly conflicts: Conflict[] = []
  private hasOurs = false
  private hasTheirs = false

  constructor(private readonly choices: Choices) {}

  get changed(): Changed {
    if (this.hasOurs && this.hasTheirs) return 'both'
    return this.hasOurs ? 'ours' : this.hasTheirs ? 'theirs' : 'neither'
  }

  /** What one side alone has made of something; undefined where both have. */
  oneSided<T>({ base, ours, theirs }: Three<T>): { readonly value: T } | undefined {
    if (isAlike(ours, theirs)) return { value: ours }
    if (isAlike(base, ours)) return { value: this.taken('theirs', theirs) }
    if (isAlike(base, theirs)) return { value: this.taken('ours', ours) }
    if (base === undefined && isEmpty(ours)) return { value: this.taken('theirs', theirs) }
    if (base === undefined && isEmpty(theirs)) return { value: this.taken('ours', ours) }
    return undefined
  }

  taken<T>(side: 'ours' | 'theirs', it: T): T {
    if (side === 'ours') this.hasOurs = true
    else this.hasTheirs = true
    return it
  }

  /** Which of the two is to stand. */
  decided<T>({ base, ours, theirs }: Three<T>, { id, where, say, both, isOrder = false }: Wording<T>): Choice {
    this.hasOurs = true
    this.hasTheirs = true
    const worded = (it: T | undefined): string | null => (it === undefined || it === null ? null : say(it))
    const mayBeBoth = both !== undefined && !isEmpty(ours) && !isEmpty(theirs)
    const wordings = { base: worded(base), ours: worded(ours), theirs: worded(theirs) }
    this.conflicts.push({ id, where, ...wordings, mayBeBoth, isOrder })
    const choice = this.choices[id] ?? 'ours'
    return choice === 'both' && !mayBeBoth ? 'ours' : choice
  }

  /** A value that is taken whole from either side. */
  value<T>(three: Three<T>, wording: Wording<T>): T {
    const settled = this.oneSided(three)
    if (settled !== undefined) return settled.value
    const { ours, theirs } = three
    switch (this.decided(three, wording)) {
      case 'ours':
        return ours
      case 'theirs':
        return theirs
      case 'both': {
        const [one, other] = inOrder(ours, theirs)
        return wording.both?.(one as NonNullable<T>, other as NonNullable<T>) ?? ours
      }
    }
  }

  /** A value without words, such as an id: where both sides have changed it, it is the same one whoever merges. */
  quiet<T>(three: Three<T>): T {
    const settled = this.oneSided(three)
    return settled === undefined ? inOrder(three.ours, three.theirs)[0] : settled.value
  }

  /** Merges what two records hold, name by name; `undefined` stands for what a side has not, and is left out. */
  entries<T>(
    { base, ours, theirs }: Three<Readonly<Partial<Record<string, T>>>>,
    each: (name: string, three: Three<T | undefined>) => T | undefined,
  ): Record<string, T> {
    const merged: Record<string, T> = {}
    for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const it = each(name, { base: base?.[name], ours: ours[name], theirs: theirs[name] })
      if (it !== undefined) merged[name] = it
    }
    return merged
  }
}

/** Two values in an order that does not ask whose they are, so that both officers make the same of them. */
export const inOrder = <T>(one: T, other: T): readonly [T, T] =>
  (JSON.stringify(one) ?? '') <= (JSON.stringify(other) ?? '') ? [one, other] : [other, one]
