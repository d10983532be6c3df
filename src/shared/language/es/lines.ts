import type { LineWords } from '../line-words'

const words = (text: string): string[] => text.trim().split(/\s+/)

export const spanishLines: LineWords = {
  dangling: words('de del la el los las y en con por para que un una'),
  ordinalEndings: [],
  abbreviations: words('sr sra srta dr dra lic ing prof gral cnel'),
}
