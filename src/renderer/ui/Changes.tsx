import { changedParagraphs, paragraphMark, type WordRun } from './changed-paragraphs'
import styles from './Changes.module.css'

export interface ChangesProps {
  /** The parts that changed, in which a line end is a word of its own. */
  parts: readonly { readonly heading: string; readonly language: string; readonly runs: readonly WordRun[] }[]
  /** Whether each part has its heading over it: one that is alone may speak for itself. */
  isHeaded: boolean
  /** What is said before and after words that came or went, to those who do not see the strokes. */
  marks: { readonly added: string; readonly removed: string; readonly end: string }
}

/** Words that came, underlined, and went, struck out, in the paragraphs that they changed. */
export function Changes({ parts, isHeaded, marks }: ChangesProps) {
  return (
    <div className={styles.changes}>
      {parts.map(({ heading, language, runs }) => (
        <section key={heading} lang={language}>
          {isHeaded ? (
            <h3 className={styles.heading} lang="en">
              {heading}
            </h3>
          ) : null}
          {changedParagraphs(runs).map((paragraph, index) => (
            <p key={index}>
              {paragraph === null ? '…' : paragraph.map((run, at) => <Run key={at} run={run} marks={marks} />)}
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}

/** Strokes and lines tell what came and went to those who see them, words to those who do not. */
function Run({ run: { kind, words }, marks }: { run: WordRun; marks: ChangesProps['marks'] }) {
  if (kind === 'same') return <>{words} </>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <>
      <Mark>
        <span className="visually-hidden">{marks[kind]} </span>
        {words.replaceAll(paragraphMark, `${paragraphMark} `).trim()}
        <span className="visually-hidden"> {marks.end}</span>
      </Mark>{' '}
    </>
  )
}
