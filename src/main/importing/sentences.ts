/** A sentence's place in the text of its paragraph. */
export interface Sentence {
  readonly from: number
  readonly to: number
}

const ending = /[.!?…][”"’')\]]*\s+(?=[“"‘'([]?[\p{Lu}\p{N}])|\n/gu
const shortened =
  /(?:(?:^|[\s(.])\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Amb|Hon|Rev|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|a\.i|Calif|Fla|Ill|Mass|Va|Pa|Inc|Ltd|Co))$/u

/** Sentences of one paragraph; initials, ranks and months with a full stop do not end one. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const { 0: end, index } of text.matchAll(ending)) {
    if (end[0] === '.' && shortened.test(text.slice(Math.max(0, index - 12), index))) continue
    const to = index + end.trimEnd().length
    if (to > from) sentences.push({ from, to })
    from = index + end.length
  }
  if (from < text.length) sentences.push({ from, to: text.length })
  return sentences
}
