import { emptyDocument, quotationsIn, textBlocksOf, type Document } from '../document'
import {
  documentIn,
  partsOf,
  printedMission,
  printedNumber,
  standingOf,
  withRegisters,
  type FrozenRelease,
  type Mission,
  type PutRight,
  type RegisterLookup,
  type Release,
} from '../release'
import { profileOf, type ProfileField } from '../release-types'
import { draftNotice } from './notice'

/** What a release puts right: how, and the version that went out. */
export interface Corrected {
  readonly kind: PutRight['kind']
  readonly version: FrozenRelease
}

/**
 * A release as it prints today: register names filled in, its assigned number, the mission's profile, and, where it puts
 * an earlier one right, the notice drafted from the difference. Internal note, original and whatever else is the mission's
 * own business are left out, and so are the fields that its type does not have. Window and library freeze with this one function, so what is seen is what is sent.
 */
export function frozenFrom(
  release: Pick<Release, 'draft' | 'status' | 'assignedNumber'>,
  mission: Mission,
  lookup: RegisterLookup,
  corrected: Corrected | null,
): FrozenRelease {
  const frozen: FrozenRelease = {
    schemaVersion: 3,
    standing: standingOf(release.status),
    putsRight: null,
    draft: withShownPeople(printedDraft(release, lookup)),
    mission: printedMission.strip().parse(mission),
  }
  return corrected === null ? frozen : { ...frozen, putsRight: putRightBy(frozen, corrected) }
}

type Draft = FrozenRelease['draft']

/**
 * The draft of a release as it prints today: what linked words are compared with. It holds everybody, named in a text or
 * not: whoever is named next has to be known.
 */
export function printedDraft(release: Pick<Release, 'draft' | 'assignedNumber'>, lookup: RegisterLookup): Draft {
  const {
    internalNote: _note,
    original: _original,
    startedFrom: _start,
    series: _series,
    correction: _link,
    ...draft
  } = release.draft
  return { ...ofItsType(withRegisters(draft, lookup)), number: printedNumber(release) }
}

/** A field that the type hides keeps what was typed, for a change of mind, and does not print. */
function ofItsType(draft: Draft): Draft {
  const hides = (field: ProfileField): boolean => profileOf(draft.type).fields[field] === 'hidden'
  const document = (field: ProfileField, it: Document): Document => (hides(field) ? emptyDocument() : it)
  const event =
    draft.event !== null && hides('accreditation')
      ? { ...draft.event, accreditation: {}, accreditationUntil: { date: null, time: null } }
      : draft.event
  return {
    ...draft,
    event: hides('event') ? null : event,
    sources: hides('sources') ? [] : draft.sources,
    texts: Object.fromEntries(
      Object.entries(draft.texts).map(([language, text]) => [
        language,
        {
          ...text,
          subhead: hides('subhead') ? '' : text.subhead,
          summary: hides('summary') ? '' : text.summary,
          body: document('body', text.body),
          notesToEditors: document('notesToEditors', text.notesToEditors),
          boilerplate: document('boilerplate', text.boilerplate),
        },
      ]),
    ),
  }
}

/** Words that a page shows keep whom they name or quote, where its type has no place for people of its own. */
function withShownPeople(draft: Draft): Draft {
  const { fields } = profileOf(draft.type)
  const shown = peopleIn(draft)
  const printed = <Person extends { readonly id: string }>(people: Person[], field: ProfileField): Person[] =>
    fields[field] === 'hidden' ? people.filter(({ id }) => shown.has(id)) : people
  return {
    ...draft,
    speakers: printed(draft.speakers, 'speakers'),
    attended: printed(draft.attended, 'attended'),
  }
}

/** Ids of everybody who is quoted or mentioned in any text. */
const peopleIn = ({ texts }: Draft): ReadonlySet<string> =>
  new Set(
    Object.values(texts)
      .flatMap((text) => partsOf(text).map((part) => documentIn(text, part)))
      .flatMap((document) => [
        ...quotationsIn(document).flatMap(({ speaker }) => speaker ?? []),
        ...textBlocksOf(document)
          .flatMap(({ content }) => content ?? [])
          .flatMap(({ marks }) => marks ?? [])
          .flatMap((mark) => (mark.type === 'mention' ? mark.attrs.person : [])),
      ]),
  )

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
