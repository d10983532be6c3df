import { useMemo } from 'react'
import { claimsIn, type Claim } from '../../../shared/document'
import { documentIn, partsOf, textOf, type TextPart } from '../../../shared/release'
import { editorOf } from '../../editor/handles'
import { useSession } from '../../session'
import { Button } from '../../ui'
import { say } from '../../words'
import styles from './Facts.module.css'

interface Passage extends Claim {
  readonly part: TextPart
}

/** The words that rest on a source, in every part of the text on screen. */
export function usePassages(source: string): readonly Passage[] {
  const text = useSession(({ release, language }) => (release === null ? null : textOf(release.draft, language)))
  return useMemo(
    () =>
      text === null
        ? []
        : partsOf(text).flatMap((part) =>
            claimsIn(documentIn(text, part))
              .filter((claim) => claim.source === source)
              .map((claim) => ({ ...claim, part })),
          ),
    [text, source],
  )
}

const longest = 60

/** The words that rest on a source, each a way to where they stand. */
export function Passages({ source }: { source: string }) {
  const passages = usePassages(source)
  if (passages.length === 0) return <p className={styles.hint}>{say('facts.source-unused')}</p>
  return (
    <ul className={styles.passages} aria-label={say('facts.source-rests')}>
      {passages.map(({ part, words, ...place }) => (
        <li key={`${part} ${place.index} ${place.from}`}>
          <Button look="link" small onPress={() => editorOf(part)?.selectWords(place)}>
            {words.length > longest ? `${words.slice(0, longest).trimEnd()} …` : words}
          </Button>
        </li>
      ))}
    </ul>
  )
}
