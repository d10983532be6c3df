import type { ReactNode } from 'react'
import { plainText, type Document } from '../../../shared/document'
import { profileOf } from '../../../shared/release-types'
import { useSession } from '../../session'
import { Section } from '../../ui'
import { say, sayMomentIn } from '../../words'
import { useIsShown } from './by-type'
import { useDraft, useFieldValue } from './field-access'
import { ParsedFact, TextAreaFact } from './fields'
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

/** The longer texts that do not stand on the page, folded until they are needed. */
export function TextSections() {
  const hasSummary = useIsShown('summary')
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
      <LeftOverWords part="notesToEditors" name="notes" />
      <LeftOverWords part="boilerplate" name="boilerplate" />
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

/** Notes or boilerplate that the page does not show, because the type does without them: to be read, and copied from. */
function LeftOverWords({ part, name }: { part: 'notesToEditors' | 'boilerplate'; name: 'notes' | 'boilerplate' }) {
  const isOnPage = useDraft(({ type }) => profileOf(type).fields[part] !== 'hidden') ?? true
  const isWanted = useIsShown(part)
  const language = useSession((state) => state.language)
  const document = useFieldValue(part) as Document | undefined
  if (isOnPage || !isWanted || document === undefined) return null
  return (
    <Folded name={name} title={say(`facts.part-${part}`)}>
      <div
        className={styles.original}
        lang={language}
        tabIndex={0}
        role="region"
        aria-label={say(`facts.part-${part}`)}
      >
        {plainText(document)}
      </div>
    </Folded>
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
