import { Button } from '../../ui'
import { useSession } from '../../session'
import { say } from '../../words'
import { useDraft } from './field-access'
import styles from './Facts.module.css'
import { setWanted, useInspector } from './inspector-state'
import { partsLeftOver, type PartByType } from './parts-by-type'
import { useSurroundings } from './surroundings'

/** What a release of another type has left behind: it stays as it is without being printed, and can be looked at. */
export function LeftOver() {
  const { mission } = useSurroundings()
  const type = useSession(({ release }) => release?.draft.type)
  const parts = useDraft((draft) => partsLeftOver(draft, mission).join(' ')) ?? ''
  const wanted = useInspector((state) => state.wanted)
  if (parts === '' || type === undefined) return null
  return (
    <ul className={styles.leftOver} aria-label={say('facts.left-over', { type: say(`facts.a-${type}`) })}>
      {(parts.split(' ') as PartByType[]).map((part) => {
        const name = say(`facts.part-${part}`)
        const isShown = wanted.includes(part)
        return (
          <li key={part}>
            <span>{say('facts.left-over-part', { part: name, type: say(`facts.a-${type}`) })}</span>
            <Button
              look="link"
              small
              aria-label={say(isShown ? 'facts.hide-named' : 'facts.show-named', { name })}
              onPress={() => setWanted(part, !isShown)}
            >
              {say(isShown ? 'facts.keep-hidden' : 'facts.show')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
