import { hasWords } from '../../../shared/document'
import type { LinkFacts } from '../../../shared/linking'
import { textOf, type Release } from '../../../shared/release'
import { profileOf } from '../../../shared/release-types'
import { say } from '../../words'
import { PartEditor } from './PartEditor'
import styles from './Sheet.module.css'

export interface FootTextProps {
  part: 'notesToEditors' | 'boilerplate'
  /** The heading it prints under. */
  title: string
  release: Release
  language: string
  isEditable: boolean
  /** What its words may refer to. */
  facts: LinkFacts
  onFocusField: (field: string) => void
}

/** Notes or boilerplate at the foot of the page, written in place; an invitation where there are no words yet. */
export function FootText({ part, title, release, language, isEditable, facts, onFocusField }: FootTextProps) {
  if (profileOf(release.draft.type).fields[part] === 'hidden') return null
  if (!isEditable && !hasWords(textOf(release.draft, language)[part])) return null
  return (
    <section className={styles.footText}>
      <b>{title}</b>
      <PartEditor
        part={part}
        release={release}
        language={language}
        label={say(`compose.${part}`)}
        placeholder={isEditable ? say(`compose.${part}-here`) : ''}
        isEditable={isEditable}
        // Approved words refer to nothing.
        facts={part === 'boilerplate' ? null : facts}
        onFocusField={onFocusField}
      />
    </section>
  )
}
