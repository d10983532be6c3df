import { documentFromPlainText } from '../../../src/shared/document'
import { runChecks, type CheckInput } from '../../../src/shared/checks'
import { emptyEvent, emptyMission, newId, newReleaseDraft, textOf } from '../../../src/shared/release'
import type { Finding } from '../../../src/shared/validity'
import { aContact } from '../../helpers/builders'

export interface Written {
  text?: string
  headline?: string
  input?: Partial<CheckInput>
  draft?: Partial<CheckInput['draft']>
}

const mission = {
  ...emptyMission('America/Mexico_City'),
  name: { en: 'Embassy of Valdria in the Republic of Soria' },
  city: { en: 'Port Amel' },
  contacts: [aContact()],
}

/** A release with nothing against it, issued and held on 25 February 2024, with the words that a test is about. */
export function aChecked({ text = 'Flowers were laid.', headline, input, draft }: Written = {}): CheckInput {
  const {
    internalNote: _note,
    original: _original,
    startedFrom: _start,
    series: _series,
    correction: _correction,
    ...printed
  } = newReleaseDraft('press-release', mission, '2024-02-25')
  return {
    draft: {
      ...printed,
      event: {
        ...emptyEvent('America/Mexico_City'),
        name: { en: 'Wreath laying' },
        originYear: 1992,
        start: { date: '2024-02-25', time: null },
      },
      texts: {
        en: {
          ...textOf(printed, 'en'),
          headline: headline ?? 'Valdria and Soria commemorate together',
          body: documentFromPlainText(text, newId),
        },
      },
      ...draft,
    },
    typedSpeakers: draft?.speakers ?? [],
    startedFrom: null,
    correction: null,
    corrected: null,
    lookup: { person: () => null, organisation: () => null },
    numberTakenBy: null,
    language: 'en',
    mission,
    now: '2024-02-25T18:00:00Z',
    clearance: 'none',
    ...input,
  }
}

export const check = (written: Written = {}): Finding[] => runChecks(aChecked(written))

export const codesOf = (written: Written): string[] => check(written).map(({ code }) => code)

/** The words that a finding is about, as the release has them. */
export const wordsFoundBy = (code: string, written: Written): string[] =>
  check(written)
    .filter((it) => it.code === code)
    .map(({ values }) => String(values['words']))
