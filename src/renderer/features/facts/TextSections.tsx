import type { ReactNode } from 'react'
import { Section } from '../../ui'
import { say, sayMomentIn } from '../../words'
import { useIsShown } from './by-type'
import { useDraft } from './field-access'
import { DocumentFact, ParsedFact, TextAreaFact } from './fields'
import styles from './Facts.module.css'
import { setSectionOpen, useInspector, type SectionName } from './inspector-state'
import { useSurroundings } from './surroundings'

function Folded({ name, title, children }: { name: SectionName; title: string; children: ReactNode }) {
  const isOpen = useInspector(({ open }) => open[name] ?? false)
  return (
    <Section title={title} name={name} isOpen={isOpen} onOpenChange={(open) => setSectionOpen(name, open)}>
      {children}
    </Section>
  )
}

const tagsOf = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')

/** The longer texts beside the body, folded until they are needed. */
export function TextSections() {
  const hasSummary = useIsShown('summary')
  const hasNotes = useIsShown('notesToEditors')
  const hasBoilerplate = useIsShown('boilerplate')
  return (
    <>
      {hasSummary ? (
        <Folded name="summary" title={say('facts.summary')}>
          <TextAreaFact
            field="summary"
            label={say('facts.summary')}
            description={say('facts.summary-hint')}
            rows={3}
            isLabelHidden
          />
        </Folded>
      ) : null}
      {hasNotes ? (
        <Folded name="notes" title={say('facts.notes')}>
          <DocumentFact
            field="notesToEditors"
            label={say('facts.notes')}
            description={say('facts.notes-hint')}
            rows={4}
            isLabelHidden
          />
        </Folded>
      ) : null}
      {hasBoilerplate ? (
        <Folded name="boilerplate" title={say('facts.boilerplate')}>
          <DocumentFact
            field="boilerplate"
            label={say('facts.boilerplate')}
            description={say('facts.boilerplate-hint')}
            rows={4}
            isLabelHidden
          />
        </Folded>
      ) : null}
      <Folded name="tags" title={say('facts.tags')}>
        <ParsedFact
          field="tags"
          label={say('facts.tags')}
          description={say('facts.tags-hint')}
          parse={tagsOf}
          print={(tags: string[] | undefined) => (tags ?? []).join(', ')}
          isLabelHidden
        />
      </Folded>
    </>
  )
}

/** What stays inside the mission and never prints. The note may be written even when the text has gone out. */
export function InternalSections() {
  return (
    <>
      <Folded name="internal-note" title={say('facts.internal-note')}>
        <TextAreaFact
          field="internalNote"
          label={say('facts.internal-note')}
          description={say('facts.internal-note-hint')}
          rows={4}
          isLabelHidden
        />
      </Folded>
      <Original />
    </>
  )
}

function Original() {
  const original = useDraft((draft) => draft.original) ?? null
  const { zone } = useSurroundings().mission
  if (original === null) return null
  const when = sayMomentIn(original.takenAt, zone)
  return (
    <Folded name="original" title={say('facts.original')}>
      <p className={styles.hint}>
        {original.name === ''
          ? say('facts.original-pasted', { when })
          : say('facts.original-from', { name: original.name, when })}{' '}
        {say('facts.original-hint')}
      </p>
      {/* It scrolls, so the keyboard must be able to stand in it. */}
      <div className={styles.original} tabIndex={0} role="region" aria-label={say('facts.original-text')}>
        {original.text}
      </div>
    </Folded>
  )
}
