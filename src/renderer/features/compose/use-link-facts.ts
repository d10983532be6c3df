import { useMemo, useRef } from 'react'
import type { LinkFacts } from '../../../shared/linking'
import type { LanguageTag, Release } from '../../../shared/release'
import { linkFactsOf, useRegisterLookup } from '../../session'

/** What linked words of the open release are compared with. The same for as long as none of its facts has changed. */
export function useLinkFacts(release: Release, language: LanguageTag): LinkFacts {
  const lookup = useRegisterLookup()
  const latest = useRef(release)
  latest.current = release
  const { type, number, event, dateline, releaseTime, speakers, attended } = release.draft
  return useMemo(
    () => linkFactsOf(latest.current, language, lookup),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- every other field makes another release of the same facts
    [
      release.id,
      release.assignedNumber,
      type,
      number,
      event,
      dateline,
      releaseTime,
      speakers,
      attended,
      language,
      lookup,
    ],
  )
}
