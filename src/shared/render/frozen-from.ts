import {
  printedMission,
  standingOf,
  withRegisters,
  type FrozenRelease,
  type Mission,
  type PutRight,
  type RegisterLookup,
  type Release,
} from '../release'
import { draftNotice } from './notice'

/** What a release puts right: how, and the version that went out. */
export interface Corrected {
  readonly kind: PutRight['kind']
  readonly version: FrozenRelease
}

/**
 * A release as it prints today: register names filled in, its assigned number, the mission's profile, and, where it puts
 * an earlier one right, the notice drafted from the difference. Internal note, original and whatever else is the mission's
 * own business are left out. Window and library freeze with this one function, so what is seen is what is sent.
 */
export function frozenFrom(
  release: Pick<Release, 'draft' | 'status' | 'assignedNumber'>,
  mission: Mission,
  lookup: RegisterLookup,
  corrected: Corrected | null,
): FrozenRelease {
  const {
    internalNote: _note,
    original: _original,
    startedFrom: _start,
    series: _series,
    correction: _link,
    ...draft
  } = release.draft
  const frozen: FrozenRelease = {
    schemaVersion: 2,
    standing: standingOf(release.status),
    putsRight: null,
    draft: { ...withRegisters(draft, lookup), number: release.assignedNumber?.text ?? draft.number },
    mission: printedMission.strip().parse(mission),
  }
  return corrected === null ? frozen : { ...frozen, putsRight: putRightBy(frozen, corrected) }
}

function putRightBy(frozen: FrozenRelease, { kind, version }: Corrected): PutRight {
  const { draft } = version
  return {
    kind,
    number: draft.number,
    headline: Object.fromEntries(Object.entries(draft.texts).map(([language, text]) => [language, text.headline])),
    date: draft.dateline.date,
    notice: Object.fromEntries(
      Object.keys(frozen.draft.texts).map((language) => [language, draftNotice(kind, version, frozen, language)]),
    ),
  }
}
