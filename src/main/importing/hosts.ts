import { bodiesBefore, bodiesFrom, type Body } from './bodies'
import type { FoundEvent } from './events'
import type { Lexicon } from './lexicon'
import type { Passage, SentenceTokens } from './passages'
import type { People } from './people'

export interface FoundHost {
  readonly sentence: SentenceTokens
  readonly body: Body
  readonly partner: boolean
}

/** Who holds the event: said by "organized by …", by "… hosted", and partners by "in partnership with …". */
export function hostsIn(
  passages: readonly Passage[],
  event: FoundEvent,
  people: People,
  lexicon: Lexicon,
): FoundHost[] {
  const hosts: FoundHost[] = []
  const add = (sentence: SentenceTokens, bodies: readonly Body[], partner: boolean): void => {
    for (const body of bodies) {
      // An office with its holder's name is the holder, whom somebody else asks for.
      const holder = people.in(sentence).some((it) => it.named && it.start < body.end && body.start < it.end)
      const held = lexicon.eventNouns.has(sentence.tokens[body.end - 1]?.low ?? '')
      if (!holder && !held) hosts.push({ sentence, body, partner })
    }
  }
  for (const { sentences, index } of passages) {
    for (const sentence of sentences) {
      const same = sentence === event.sentence || goesOn(sentence, event, lexicon)
      if (!same && (index > event.sentence.passage.index + 2 || !speaksOf(sentence, event, lexicon))) continue
      const { tokens } = sentence
      const partners: Body[] = []
      for (let at = 0; at < tokens.length; at += 1) {
        const held = lexicon.heldBy.lengthAt(tokens, at)
        const partner = lexicon.partners.lengthAt(tokens, at)
        if (held > 0) add(sentence, bodiesFrom(sentence, at + held, lexicon), false)
        else if (partner > 0 && same) {
          add(sentence, bodiesBefore(sentence, at, lexicon), false)
          partners.push(...bodiesFrom(sentence, at + partner, lexicon))
        } else if (
          same &&
          lexicon.holdings.has(tokens[at]?.low ?? '') &&
          sentence === event.sentence &&
          at < event.start &&
          event.start - at < 9
        )
          add(sentence, bodiesBefore(sentence, at, lexicon), false)
      }
      add(sentence, partners, true)
    }
  }
  return hosts
}

/** "It was organised by …", directly after the sentence that names the event. */
function goesOn(sentence: SentenceTokens, event: FoundEvent, lexicon: Lexicon): boolean {
  const { sentences } = event.sentence.passage
  const next = sentences[sentences.indexOf(event.sentence) + 1]
  return sentence === next && lexicon.neuter.has(sentence.tokens[0]?.low ?? '')
}

/** A later sentence that goes on about the event: "The reception, …". */
const speaksOf = (sentence: SentenceTokens, event: FoundEvent, lexicon: Lexicon): boolean =>
  sentence.tokens
    .slice(0, 8)
    .some(
      ({ low }) =>
        lexicon.eventNouns.has(low) && (lexicon.genericEvents.has(low) || event.name.toLowerCase().includes(low)),
    )

/** Whoever gives an award holds its ceremony: "awarded the … Medal by the …", "received the … Award from the …". */
export function givers(passages: readonly Passage[], lexicon: Lexicon): FoundHost[] {
  const hosts: FoundHost[] = []
  for (const { sentences } of passages.slice(0, 4)) {
    for (const sentence of sentences) {
      const { tokens } = sentence
      const verb = tokens.findIndex(({ low }) => lexicon.honours.has(low))
      if (verb === -1 || !tokens.some(({ low }) => lexicon.words.events.awards.includes(low))) continue
      for (let at = verb + 1; at < tokens.length; at += 1) {
        if (!lexicon.giverLinks.has(tokens[at]?.low ?? '')) continue
        const [body] = bodiesFrom(sentence, at + 1, lexicon)
        if (body !== undefined) hosts.push({ sentence, body, partner: false })
        break
      }
      if (hosts.length > 0) return hosts
    }
  }
  return hosts
}

export const isAward = (event: FoundEvent, passages: readonly Passage[], lexicon: Lexicon): boolean => {
  const words = lexicon.words.events.awards
  const near = [event.sentence.passage, ...passages.slice(0, 1)]
  return near.some(({ text }) => words.some((word) => new RegExp(`\\b${word}\\b`, 'i').test(text.slice(0, 600))))
}
