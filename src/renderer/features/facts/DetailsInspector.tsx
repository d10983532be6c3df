import { useEffect, type FocusEvent } from 'react'
import { useSession } from '../../session'
import { say } from '../../words'
import { AttendedSection } from './AttendedSection'
import { EventSection } from './EventSection'
import styles from './Facts.module.css'
import { leaveField, startLeftFields } from './left-fields'
import { ReleaseSection } from './ReleaseSection'
import { SourcesSection } from './SourcesSection'
import { SpeakersSection } from './SpeakersSection'
import { TextSections } from './TextSections'

/** The facts of the open release. Everything typed is kept at once; what is wrong is said on leaving a field. */
export function DetailsInspector() {
  const id = useSession(({ release }) => release?.id ?? null)
  useEffect(() => {
    const { release } = useSession.getState()
    if (release !== null) startLeftFields(release)
  }, [id])
  if (id === null) return <p className={styles.nothing}>{say('facts.nothing-open')}</p>
  return (
    // The key empties half-typed dates and the like, which belong to the release that was open before.
    <div className={styles.inspector} key={id} onBlur={judge}>
      <ReleaseSection />
      <EventSection />
      <SpeakersSection />
      <AttendedSection />
      <SourcesSection />
      <TextSections />
    </div>
  )
}

/** Every field around what lost the focus is judged, unless the focus went on inside it. */
function judge({ target, relatedTarget }: FocusEvent): void {
  let frame = target.closest<HTMLElement>('[data-field]')
  while (frame !== null) {
    if (!frame.contains(relatedTarget) && frame.dataset['field'] !== undefined) leaveField(frame.dataset['field'])
    frame = frame.parentElement?.closest<HTMLElement>('[data-field]') ?? null
  }
}
