import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyEvent, emptySpeaker, newId } from '../../../src/shared/release'
import { codesOf } from './checking'

interface Case {
  rule: string
  fires: boolean
  text: string
  fields?: { headline?: string; originDate?: string; eventStart?: string }
}

const path = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'design', 'preflight-cases.json')

/** The rules that there are, and what they answer with. The others of the list are not built yet. */
const answers: Readonly<Record<string, readonly string[]>> = {
  'PF-02 headline-length': ['headline.long', 'headline.longish'],
  'PF-09 typed-furniture': ['furniture.typed'],
  'PF-12 weekday-date': ['date.weekday'],
  'PF-13 impossible-date': ['date.impossible'],
  'PF-15 anniversary': ['anniversary'],
  'PF-15b ordinal-suffix': ['ordinal.ending'],
  'PF-23 listed-mentioned': ['speaker.unmentioned'],
  'PF-38 placeholder': ['placeholder'],
  'PF-43 internal-marking': ['internal-mark'],
  'PF-45 bad-link': ['link.internal', 'link.tracker'],
}

/** Those that the cases of PF-23 are about. */
const speakers = ['Mammad Talibov', 'Elva Agustina Vigil Hernández', 'Alberto Villa Viegas'].map((name) => ({
  ...emptySpeaker(newId()),
  name,
  title: { en: 'Deputy' },
}))

const longDate = (day: string): string =>
  new Date(`${day}T00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const cases = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Case[]) : []

describe.skipIf(cases.length === 0)('the cases that the checks were designed with [needs: shared inputs]', () => {
  it.each(cases.filter(({ rule }) => rule in answers).map((it) => [it.rule, it.fires, it.text || '…', it] as const))(
    '%s: %s for %s',
    (rule, fires, _text, { text, fields = {} }) => {
      const { headline, originDate = '1992-02-26', eventStart = '2024-02-25' } = fields
      const found = codesOf({
        text: `${text || 'Flowers were laid.'}\n\nIt all began on ${longDate(originDate)}.`,
        ...(headline === undefined ? {} : { headline }),
        draft: {
          ...(rule === 'PF-23 listed-mentioned' ? { speakers } : {}),
          dateline: { city: { en: 'Port Amel' }, country: '', date: eventStart },
          event: {
            ...emptyEvent('America/Mexico_City'),
            name: { en: 'Wreath laying' },
            originYear: Number(originDate.slice(0, 4)),
            start: { date: eventStart, time: null },
          },
        },
      })
      expect(found.some((code) => answers[rule]?.includes(code) === true)).toBe(fires)
    },
  )
})
