/** Marks around words: the usual pair, and the pair for a quotation within one. */
export interface QuotationMarks {
  readonly open: string
  readonly close: string
  readonly innerOpen: string
  readonly innerClose: string
}

/**
 * Quotation marks by language: the delimiters of Unicode CLDR 48 (quotationStart, quotationEnd, alternateQuotationStart,
 * alternateQuotationEnd), four signs a language. Two are set otherwise: French takes “ ” inside « », as its printers do,
 * where CLDR repeats the outer pair, and Swiss German takes « » ‹ ›, as its federal chancellery writes. Hebrew is left
 * out: the same key types its gershayim.
 */
const signs: Readonly<Record<string, string>> = {
  af: '“”‘’',
  ar: '”“’‘',
  az: '“”‘’',
  be: '«»„“',
  bg: '„“„“',
  bs: '„”‘’',
  ca: '«»“”',
  cs: '„“‚‘',
  cy: '“”‘’',
  da: '“”‘’',
  de: '„“‚‘',
  'de-CH': '«»‹›',
  el: '«»“”',
  en: '“”‘’',
  es: '“”‘’',
  et: '„“‚‘',
  eu: '«»“”',
  fa: '«»‹›',
  fi: '””’’',
  fr: '«»“”',
  'fr-CH': '«»‹›',
  ga: '“”‘’',
  gl: '“”‘’',
  hr: '„“‚‘',
  hu: '„”»«',
  hy: '«»«»',
  id: '“”‘’',
  is: '„“‚‘',
  it: '«»“”',
  ka: '„“«»',
  kk: '«»“”',
  ky: '«»„“',
  lt: '„“„“',
  lv: '“”‘’',
  mk: '„“‚‘',
  ms: '“”‘’',
  mt: '“”‘’',
  nb: '«»‘’',
  nl: '‘’‘’',
  nn: '«»‘’',
  no: '«»‘’',
  pl: '„”«»',
  pt: '“”‘’',
  'pt-PT': '«»“”',
  ro: '„”«»',
  ru: '«»„“',
  sk: '„“‚‘',
  sl: '„“‚‘',
  sq: '“”‘’',
  sr: '„”’’',
  sv: '””’’',
  sw: '“”‘’',
  tg: '“”‘’',
  tr: '“”‘’',
  uk: '«»„“',
  ur: '”“’‘',
  uz: '“”’‘',
  vi: '“”‘’',
}

/** The marks of a language or of its base language; null where typed marks stay as they are. */
export function quotationMarksOf(language: string): QuotationMarks | null {
  const [open, close, innerOpen, innerClose] = signs[language] ?? signs[language.split('-')[0] ?? ''] ?? ''
  return open === undefined || close === undefined || innerOpen === undefined || innerClose === undefined
    ? null
    : { open, close, innerOpen, innerClose }
}
