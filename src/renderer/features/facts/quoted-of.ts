import { quotationsIn } from '../../../shared/document'
import { textOf, type SpeakerId } from '../../../shared/release'
import { useSession } from '../../session'
import { say } from '../../words'

/** How many quotations a speaker has on screen, and whether all are noted as cleared by them; null where there is none. */
export const useQuotedOf = (speaker: SpeakerId): string | null =>
  useSession(({ release, language }) => {
    if (release === null) return null
    const { remarks } = release.draft
    const quoted = quotationsIn(textOf(release.draft, language).body).filter((it) => it.speaker === speaker)
    if (quoted.length === 0) return null
    const isCleared = quoted.every((it) => remarks.find(({ id }) => id === it.remark)?.cleared != null)
    return say(isCleared ? 'facts.quotations-cleared' : 'facts.quotations', { count: quoted.length })
  })
