import type { ClaimWords } from '../claim-words'

const phrases = (text: string): string[] => text.trim().split(/\s*,\s*/)

const highest =
  'largest|biggest|highest|lowest|smallest|oldest|youngest|newest|longest|shortest|fastest|best|worst|busiest'
const tells = 'said|says|stated|states|told|announced|reported|declared|claimed|claims|confirmed|estimated|estimates'

export const claims: ClaimWords = {
  shares: phrases('per cent, percent, percentage points?'),
  amounts: phrases(`
    dozens of, hundreds of, thousands of, millions of, billions of, half of, a third of, a quarter of, the majority of,
    most of, doubled, tripled, quadrupled, halved`),
  superlatives: phrases(`
    the (?:${highest}), the (?:most|least) \\p{Ll}+, the first[ -]ever, the first of its kind, the only, world[’']s,
    unprecedented, record-breaking, world-leading, second to none`),
  attributions: phrases(`
    according to, reportedly, allegedly, as reported, media reports?, studies show, research shows, experts agree,
    it is (?:well )?known, it is said, sources? (?:say|said|close)`),
  reporting: phrases(`(?:${tells}) that`),
}
