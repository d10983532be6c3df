import { ImagePlus } from 'lucide-react'
import type { MediaHash } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'
import { Button } from '../../ui'
import { say } from '../../words'
import styles from './Settings.module.css'

interface EmblemProps {
  label: string
  emblem: MediaHash | null
  onChange: (emblem: MediaHash | null) => void
}

/** The emblem on the letterhead. */
export function Emblem({ label, emblem, onChange }: EmblemProps) {
  const choose = async (): Promise<void> => {
    const answer = await api.mission.chooseEmblem({})
    // Only the emblem is taken over: what else has been typed here may not be saved yet.
    if (answer.ok) onChange(answer.value.emblem)
    else report(answer)
  }
  return (
    <div className={styles.emblem} role="group" aria-label={label}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {emblem === null ? (
        <span className={styles.hint}>{say('settings.emblem-none')}</span>
      ) : (
        <img className={styles.picture} src={`app://media/${emblem}`} alt={say('settings.emblem-alt')} />
      )}
      <Button small icon={<ImagePlus size={14} aria-hidden />} onPress={() => void choose()}>
        {say('settings.emblem-choose')}
      </Button>
      {emblem === null ? null : (
        <Button small look="quiet" onPress={() => onChange(null)}>
          {say('settings.emblem-remove')}
        </Button>
      )}
    </div>
  )
}
