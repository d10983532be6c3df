import { useEffect, useMemo, type FocusEvent } from 'react'
import { useRegisterLookup, useSession } from '../../session'
import { afterPress } from '../../ui'
import { say } from '../../words'
import type { Mission } from '../../../shared/release'
import { AttendedSection } from './AttendedSection'
import { useIsShown } from './by-type'
import { EventSection } from './EventSection'
import styles from './Facts.module.css'
import { showByType } from './inspector-state'
import { leaveField, startLeftFields } from './left-fields'
import { LeftOver } from './LeftOver'
import { PicturesSection } from './PicturesSection'
import { ReleaseSection } from './ReleaseSection'
import { SourcesSection } from './SourcesSection'
import { SpeakersSection } from './SpeakersSection'
import { SurroundingsProvider } from './surroundings'
import { InternalSections, TextSections } from './TextSections'

/** The facts of the open release, as its type asks for them. Everything typed is kept at once; what is wrong is said on leaving a field. */
export function DetailsInspector({ mission, isReadOnly }: { mission: Mission | null; isReadOnly: boolean }) {
  const id = useSession(({ release }) => release?.id ?? null)
  const lookup = useRegisterLookup()
  const surroundings = useMemo(
    () => (mission === null ? null : { mission, lookup, isReadOnly }),
    [mission, lookup, isReadOnly],
  )
  useEffect(() => {
    const { release } = useSession.getState()
    if (release === null) return
    startLeftFields(release)
    showByType()
  }, [id])
  if (id === null || surroundings === null) return <p className={styles.nothing}>{say('facts.nothing-open')}</p>
  return (
    <SurroundingsProvider value={surroundings}>
      {/* The key empties half-typed dates and the like, which belong to the release that was open before. */}
      <div className={styles.inspector} key={id} onBlur={judge}>
        <Facts />
        <InternalSections />
      </div>
    </SurroundingsProvider>
  )
}

function Facts() {
  const hasEvent = useIsShown('event')
  const hasSpeakers = useIsShown('speakers')
  const hasAttended = useIsShown('attended')
  const hasSources = useIsShown('sources')
  return (
    <>
      <ReleaseSection />
      {hasEvent ? <EventSection /> : null}
      {hasSpeakers ? <SpeakersSection /> : null}
      {hasAttended ? <AttendedSection /> : null}
      {hasSources ? <SourcesSection /> : null}
      <PicturesSection />
      <TextSections />
      <LeftOver />
    </>
  )
}

/** Every field around what lost the focus is judged, unless the focus went on inside it. */
function judge({ target, relatedTarget }: FocusEvent): void {
  let frame = target.closest<HTMLElement>('[data-field]')
  while (frame !== null) {
    const { field } = frame.dataset
    if (!frame.contains(relatedTarget) && field !== undefined) afterPress(() => leaveField(field))
    frame = frame.parentElement?.closest<HTMLElement>('[data-field]') ?? null
  }
}
