/** A space at which a line never breaks, and the narrow one of French punctuation. */
export const noBreakSpace = '\u00a0'
export const narrowNoBreakSpace = '\u202f'

/** Which spaces a language wants unbreakable. */
export interface SpaceHabits {
  /** Before each of these signs, the space that stands there when one was typed. */
  readonly before: Readonly<Record<string, string>>
  /** Within « and ». */
  readonly inGuillemets: string
  /** Words, with their full stop, that a number after them is not parted from: "No." */
  readonly beforeNumber: readonly string[]
}

/**
 * French: Imprimerie nationale, Lexique des règles typographiques (narrow before ; ! ?, full before : and in « »). Canada:
 * Office québécois de la langue française (before : and in « » only). Switzerland: Guide du typographe (narrow throughout).
 * The sign for number, section or page before its number: Chicago Manual 6.121, DIN 5008, RAE Ortografía, GOST 7.0.97.
 */
const habits: Readonly<Record<string, SpaceHabits>> = {
  fr: {
    before: { ':': noBreakSpace, ';': narrowNoBreakSpace, '!': narrowNoBreakSpace, '?': narrowNoBreakSpace },
    inGuillemets: noBreakSpace,
    beforeNumber: ['n°', 'nº', 'p.', 'art.'],
  },
  'fr-CA': { before: { ':': noBreakSpace }, inGuillemets: noBreakSpace, beforeNumber: ['n°', 'nº', 'p.', 'art.'] },
  'fr-CH': {
    before: {
      ':': narrowNoBreakSpace,
      ';': narrowNoBreakSpace,
      '!': narrowNoBreakSpace,
      '?': narrowNoBreakSpace,
    },
    inGuillemets: narrowNoBreakSpace,
    beforeNumber: ['n°', 'nº', 'p.', 'art.'],
  },
  en: { before: {}, inGuillemets: '', beforeNumber: ['No.', 'Nos.', 'p.', 'pp.', 'Art.'] },
  de: { before: {}, inGuillemets: '', beforeNumber: ['Nr.', 'S.', 'Art.', 'Abs.'] },
  es: { before: {}, inGuillemets: '', beforeNumber: ['n.º', 'núm.', 'págs.', 'pág.', 'p.', 'art.'] },
  pt: { before: {}, inGuillemets: '', beforeNumber: ['n.º', 'nº', 'p.', 'art.'] },
  it: { before: {}, inGuillemets: '', beforeNumber: ['n.', 'p.', 'art.'] },
  ru: { before: {}, inGuillemets: '', beforeNumber: ['с.', 'ст.'] },
}

const none: SpaceHabits = { before: {}, inGuillemets: '', beforeNumber: [] }

/** Signs that stand before a number in every language. */
const numberSigns = ['№', '§', '§§']

export function spaceHabitsOf(language: string): SpaceHabits {
  const it = habits[language] ?? habits[language.split('-')[0] ?? ''] ?? none
  return { ...it, beforeNumber: [...it.beforeNumber, ...numberSigns] }
}

/** Units that a number is never parted from: SI Brochure 5.4.3, which binds every language. */
export const unitAfterNumber =
  /\d ((?:mm|cm|m|km|m²|km²|ha|m³|l|g|kg|t|kWh|MWh|GWh|TWh|kW|MW|GW|V|Hz|MHz|GHz|°C|°F|%|€|£|EUR|USD|GBP|CHF))$/u
