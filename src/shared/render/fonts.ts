/** The cuts that pages are set in. Static ones: Chromium prints variable fonts as nameless outlines. */
interface FontCut {
  family: 'Source Serif 4' | 'Inter'
  package: 'source-serif-4' | 'inter'
  weight: 400 | 600 | 700
  style: 'normal' | 'italic'
}

const cuts: readonly FontCut[] = [
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 400, style: 'normal' },
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 400, style: 'italic' },
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 700, style: 'normal' },
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 700, style: 'italic' },
  { family: 'Inter', package: 'inter', weight: 400, style: 'normal' },
  { family: 'Inter', package: 'inter', weight: 600, style: 'normal' },
]

/** Ranges as the font packages cut their files. */
const subsets: Readonly<Record<string, string>> = {
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
}

const faces = cuts.flatMap((cut) =>
  Object.entries(subsets).map(([subset, range]) => ({
    ...cut,
    range,
    file: `${cut.package}-${subset}-${cut.weight}-${cut.style}.woff2`,
  })),
)

/** Names of the font files that the rendered pages ask for, as {@link FontAddress} is asked for them. */
export const fontFiles: readonly string[] = faces.map((face) => face.file)

/** Where a font file is to be had: a data: URL, or null to leave it out. */
export type FontAddress = (file: string) => string | null

/**
 * `@font-face` rules for the characters that occur in `text`. The page waits for its fonts, because a fallback that
 * prints is worse than a moment's blank.
 */
export const fontFaces = (addressOf: FontAddress, text: string): string =>
  faces
    .filter((face) => occursIn(face.range, text))
    .map((face) => {
      const address = addressOf(face.file)
      return address === null
        ? ''
        : `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:block;src:url(${address}) format("woff2");unicode-range:${face.range}}`
    })
    .join('')

/** A range such as `U+0102-0103,U+20AB` reads as a character class. */
function occursIn(range: string, text: string): boolean {
  const characters = range
    .split(',')
    .map((part) =>
      part
        .slice(2)
        .split('-')
        .map((code) => `\\u{${code}}`)
        .join('-'),
    )
    .join('')
  return new RegExp(`[${characters}]`, 'u').test(text)
}
