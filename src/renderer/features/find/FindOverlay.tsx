import { foundRuns } from '../../../shared/language'
import { Marked, ResultPalette } from '../../ui'
import { say } from '../../words'
import { closeFind, find, useFind } from './find-state'
import styles from './Find.module.css'
import { groupsOf, type Target } from './results'

/** Releases, people, places and texts by one field: what is needed when a journalist rings. */
export function FindOverlay({ language, onGo }: { language: string; onGo: (target: Target) => void }) {
  const { isOpen, typed, answer } = useFind()
  if (!isOpen) return null
  const groups = answer === null ? [] : groupsOf(answer.found, answer.words, language)
  const count = groups.reduce((sum, { results }) => sum + results.length, 0)
  const words = answer?.words ?? ''
  return (
    <ResultPalette
      label={say('find.title')}
      placeholder={say('find.placeholder')}
      value={typed}
      onChange={find}
      status={answer === null ? '' : say('find.count', { count })}
      empty={say(answer === null ? 'find.help' : 'find.nothing')}
      groups={groups.map(({ name, results }) => ({
        id: name,
        title: say(`find.${name}`),
        items: results.map(({ key, title, detail, snippet }) => ({
          id: key,
          content: (
            <>
              <span className={name === 'people' || name === 'places' ? styles.name : styles.headline}>
                <Marked runs={foundRuns(title, words)} />
              </span>
              {detail === '' ? null : (
                <span className={styles.detail}>
                  <Marked runs={foundRuns(detail, words)} />
                </span>
              )}
              {snippet === '' ? null : (
                <span className={styles.snippet}>
                  <Marked runs={foundRuns(snippet, words)} />
                </span>
              )}
            </>
          ),
        })),
      }))}
      onPick={(key) => {
        const picked = groups.flatMap(({ results }) => results).find((each) => each.key === key)
        closeFind()
        if (picked !== undefined) onGo(picked.target)
      }}
      onClose={closeFind}
    />
  )
}
