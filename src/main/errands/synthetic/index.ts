import { documentFromPlainText } from '../../../shared/document'
import {
  emptyEvent,
  emptyMission,
  emptyReleaseText,
  emptySpeaker,
  newId,
  newReleaseDraft,
  type Mission,
  type ReleaseDraft,
} from '../../../shared/release'
import { words } from './words'

export const syntheticLanguages = Object.keys(words) as [keyof typeof words, ...(keyof typeof words)[]]

export type SyntheticLanguage = (typeof syntheticLanguages)[number]

const names = [
  'Ilka Torvane',
  'Oren Maskell',
  'Mira Dellan',
  'Sela Orr',
  'Karel Amsted',
  'Amra Kovel',
  'Jonas Hamsel',
  'Lea Dornwick',
  'Heydər Əliyarlı',
  'Tomás Querol',
]
const titles = ['Ambassador of Valdria', 'Minister of Culture', 'Head of the press section', 'Mayor']
const tags = ['harbour', 'culture', 'trade', 'students', 'visit', 'consular']
const types = ['press-release', 'press-release', 'statement', 'readout', 'media-advisory', 'message'] as const

const firstDay = Date.UTC(2008, 0, 1)
const days = 6500
const day = 24 * 60 * 60 * 1000

/** Numbers from 0 to below 1, the same for the same seed (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The mission whose releases these are. */
export const syntheticMission = (): Mission => ({
  ...emptyMission('Europe/Lisbon'),
  name: { en: 'Embassy of Valdria in the Republic of Soria' },
  city: { en: 'Port Amel' },
  country: 'XS',
  email: 'press@valdria.example',
})

/** A release as an archive holds it, invented from the next numbers of `random`: about 400 words in one language or two. */
export function syntheticDraft(random: () => number, languages: readonly SyntheticLanguage[]): ReleaseDraft {
  const among = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const own = among(languages)
  const other = random() < 0.2 ? among(languages) : own
  const date = new Date(firstDay + Math.floor(random() * days) * day).toISOString().slice(0, 10)
  const name = among(names)
  const written = (language: SyntheticLanguage) => {
    const { topics, headlines, sentences, cities } = words[language]
    const filled = (pattern: string, topic: string): string =>
      pattern
        .replace('{topic}', topic)
        .replace('{name}', name)
        .replace('{city}', among(cities))
        .replace('{count}', String(10 + Math.floor(random() * 400)))
    const paragraph = (): string =>
      Array.from({ length: 5 }, () => filled(among(sentences), among(topics))).join(language === 'zh' ? '' : ' ')
    const text = Array.from({ length: 5 + Math.floor(random() * 4) }, paragraph).join('\n\n')
    return {
      ...emptyReleaseText(),
      headline: filled(among(headlines), among(topics)),
      body: documentFromPlainText(text, newId),
    }
  }
  const mission = syntheticMission()
  const type = among(types)
  const draft = newReleaseDraft(type, { ...mission, language: own }, date)
  return {
    ...draft,
    event: {
      ...emptyEvent(mission.zone),
      name: { [own]: among(words[own].topics) },
      start: { date, time: '18:00' },
      city: { [own]: among(words[own].cities) },
    },
    speakers: [{ ...emptySpeaker(newId()), name, title: { en: among(titles) } }],
    tags: [among(tags)],
    texts: Object.fromEntries([...new Set([own, other])].map((language) => [language, written(language)])),
  }
}
