import type { NumbersOverview, SeriesYear } from '../../shared/contract'
import { todayAt, wordedNumber, type NumberSeries, type ReleaseId, type SeriesId } from '../../shared/release'
import type { ReadHandle } from './handle'
import { query } from './sql'
import { nextNumber, printedNumbers, sameNumber, type Numbered } from './tables/assigned-number'
import { readMission } from './tables/mission'

type Given = SeriesYear['given'][number]
type Holder = Given['release']

/** A series that was made to start much higher in the middle of a year leaves more gaps than anybody reads. */
const mostGaps = 200

/** What the series gave, year by year, newest first, and the numbers that several releases print. */
export function numbersOverview(handle: ReadHandle, now: string): NumbersOverview {
  const mission = readMission(handle)
  const present = Number(todayAt(mission.zone, now).slice(0, 4))
  const printed = printedNumbers(handle)
  const isPrinted = new Set(printed.map(({ text }) => sameNumber(text)))
  const known = handle.all(query`SELECT DISTINCT series, year FROM assigned_number`)
  const begun = [
    ...mission.series.map(({ id }) => ({ id, year: present })),
    ...known.map((row) => ({ id: row.series as SeriesId, year: Number(row.year) })),
  ].filter((it, index, all) => all.findIndex(({ id, year }) => id === it.id && year === it.year) === index)
  const place = (id: SeriesId): number => mission.series.findIndex((it) => it.id === id)
  const years = begun
    .sort((a, b) => b.year - a.year || place(a.id) - place(b.id))
    .map(({ id, year }): SeriesYear => {
      const series = mission.series.find((it) => it.id === id)
      const given = givenIn(handle, id, year)
      return {
        series: id,
        name: series?.name ?? '',
        year,
        given,
        gaps: gapsIn(given, (number) => series !== undefined && isPrinted.has(worded(series, year, number))),
        next: series === undefined ? '' : (nextNumber(handle, series, year, printed)?.text ?? ''),
      }
    })
  return { years, duplicates: duplicatesAmong(handle, printed) }
}

const worded = (series: NumberSeries, year: number, number: number): string =>
  sameNumber(wordedNumber(series, year, number))

const holder = query`
  release.id, coalesce(
    (SELECT headline FROM release_text WHERE release = release.key AND language = release.language), '') AS headline`

function givenIn(handle: ReadHandle, series: SeriesId, year: number): Given[] {
  return handle
    .all(
      query`
        SELECT assigned_number.number, text, ${holder}
        FROM assigned_number JOIN release ON release.key = assigned_number.release
        WHERE assigned_number.series = ${series} AND year = ${year} ORDER BY assigned_number.number`,
    )
    .map((row) => ({ number: Number(row.number), text: String(row.text), release: holderOf(row) }))
}

const holderOf = ({ id, headline }: Readonly<Record<string, unknown>>): Holder => ({
  id: id as ReleaseId,
  headline: String(headline),
})

/** Numbers between the first and the last given that no release prints. */
function gapsIn(given: readonly Given[], isPrinted: (number: number) => boolean): number[] {
  const numbers = new Set(given.map(({ number }) => number))
  const last = Math.max(...numbers)
  const gaps: number[] = []
  for (let number = Math.min(...numbers); number < last && gaps.length < mostGaps; number += 1) {
    if (!numbers.has(number) && !isPrinted(number)) gaps.push(number)
  }
  return gaps
}

function duplicatesAmong(handle: ReadHandle, printed: readonly Numbered[]): NumbersOverview['duplicates'] {
  const byNumber = new Map<string, Numbered[]>()
  for (const it of printed) {
    const same = byNumber.get(sameNumber(it.text))
    if (same === undefined) byNumber.set(sameNumber(it.text), [it])
    else same.push(it)
  }
  return [...byNumber.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      text: same[0]?.text.trim() ?? '',
      releases: same.flatMap(({ release }) =>
        handle.all(query`SELECT ${holder} FROM release WHERE key = ${release}`).map(holderOf),
      ),
    }))
}
