import type { LineWords } from '../line-words'

const words = (text: string): string[] => text.trim().split(/\s+/)

export const englishLines: LineWords = {
  dangling: words(`
    a an the of to for from with by in on at and or nor but as that which who whose its his her their our is are was
    were be has have had will would`),
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
  abbreviations: words('mr mrs ms dr prof st jr sr hon rev gen col capt lt sgt sen rep gov amb fr no h.e a.i'),
}
