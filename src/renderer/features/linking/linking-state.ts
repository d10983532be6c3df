import { create } from 'zustand'
import type { Mission, RegisterLookup, Release } from '../../../shared/release'
import { useFactsChange } from '../../session'
import { whatDisagrees, whatFollowed, type ChangedPlace, type WhatDisagrees, type WhatFollowed } from './places'

interface Linking {
  /** What has followed the last change of facts; null where nothing has, and once it has been closed. */
  readonly followed: WhatFollowed | null
  readonly disagreeing: WhatDisagrees
  /** Whether typed words are being looked at that a detail says, too. */
  readonly isMatching: boolean
}

const nothing: WhatDisagrees = { changes: [], looks: [] }

export const useLinking = create<Linking>(() => ({
  followed: null,
  disagreeing: nothing,
  isMatching: false,
}))

/** The change of facts whose list has been closed, by its time. */
let closed = 0

/** Looks at the words of the open release anew. */
export function lookAt(release: Release | null, mission: Mission, lookup: RegisterLookup): void {
  if (release === null) return useLinking.setState({ followed: null, disagreeing: nothing })
  const { before, at } = useFactsChange.getState()
  const isListed = before?.id === release.id && release.status === 'draft' && closed !== at
  const followed = isListed ? whatFollowed(before, release, mission, lookup) : null
  // A field that nothing in the text says is seen to change where it is typed.
  const isAny = followed !== null && followed.places.length + followed.repeats.length > 0
  if (!isAny) closed = at
  useLinking.setState(latest({ followed: isAny ? followed : null, disagreeing: whatDisagrees(release, lookup) }))
}

/** What is the same as before stays the same object, so that no save draws the lists again. */
const latest =
  (next: Pick<Linking, 'followed' | 'disagreeing'>) =>
  (before: Linking): Partial<Linking> => ({
    followed: isSame(before.followed, next.followed) ? before.followed : next.followed,
    disagreeing: isSame(before.disagreeing, next.disagreeing) ? before.disagreeing : next.disagreeing,
  })

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What has been answered is not asked any more, before the words are looked at again. */
export function dropPlaces(answered: readonly ChangedPlace[]): void {
  const left = <Asked extends ChangedPlace>(places: readonly Asked[]) =>
    places.filter((each) => !answered.includes(each))
  useLinking.setState(({ followed, disagreeing: { changes, looks } }) => ({
    followed: followed === null ? null : { ...followed, repeats: left(followed.repeats) },
    disagreeing: { changes: left(changes), looks: left(looks) },
  }))
}

export function closeFollowed(): void {
  closed = useFactsChange.getState().at
  useLinking.setState({ followed: null })
}

export const openMatching = (): void => useLinking.setState({ isMatching: true })

export const closeMatching = (): void => useLinking.setState({ isMatching: false })
