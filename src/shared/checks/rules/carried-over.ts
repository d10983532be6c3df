import { finding, type Finding } from '../../validity'
import type { Checked } from '../checked'
import { ordinalsIn } from '../ordinals-in'
import { wordsFound, type Passage, type Span } from '../passages'
import { printedFields } from '../printed-fields'
import { apart, yearBound } from '../year-bound'

/** The fields that come along from an earlier release. */
const carriedFields = /^(?:event|speakers|overrides)\./

/**
 * PF-17: phrases that are bound to a year, in a release that was started from an earlier one. Each is asked about until the
 * officer confirms it where it stands.
 */
export function carriedOver(it: Checked): Finding[] {
  const { startedFrom, draft, language, passages } = it
  if (startedFrom?.kind !== 'earlier') return []
  const asked = (place: string, phrase: string, about: Finding): Finding[] =>
    startedFrom.confirmed.some((each) => each.place === place && each.phrase === phrase)
      ? []
      : [{ ...about, fix: { kind: 'confirm', place, phrase } }]
  return [
    ...printedFields(draft, language)
      .filter(([path]) => carriedFields.test(path))
      .flatMap(([path, words]) => {
        const phrases = new Set(boundIn(words, it).map(({ from, to }) => words.slice(from, to)))
        return [...phrases].flatMap((phrase) =>
          asked(`${language} ${path}`, phrase, finding('carried-over', path, 'check', { words: phrase })),
        )
      }),
    // The boilerplate is the mission's of today.
    ...passages
      .filter(({ path }) => path !== 'boilerplate')
      .flatMap((passage) =>
        boundIn(passage.words, it).flatMap((span) =>
          asked(
            placeOf(passage),
            passage.words.slice(span.from, span.to),
            wordsFound(passage, span, 'carried-over', 'check'),
          ),
        ),
      ),
  ]
}

/** What is right in one paragraph may be wrong in another. */
const placeOf = ({ language, path, block }: Passage): string =>
  block?.block ?? [language, path, ...(block === null ? [] : [block.index])].join(' ')

/** The number of the earlier anniversary counts whatever it is said of: "the 31st Harbour Day". */
function boundIn(text: string, { draft, startedFrom, words }: Checked): Span[] {
  const earlier = startedFrom?.kind === 'earlier' ? startedFrom.anniversary : null
  const found = yearBound(text, draft, words)
  if (earlier === null || words === null) return found
  const again = ordinalsIn(text, words).filter(({ from, number }) => number === earlier && /\d/.test(text[from] ?? ''))
  return apart([...found, ...again])
}
