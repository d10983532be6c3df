import { useId, useState } from 'react'
import { releaseRoutes, type Mission, type ReleaseRoute } from '../../../shared/release'
import type { Failure } from '../../../shared/result'
import { tell } from '../../notices'
import { Button, Dialog, Select, StatusLine, TextArea } from '../../ui'
import { say, sayFailure } from '../../words'
import styles from './Clearance.module.css'
import { markReleased, numberOf, showDialog } from './clearance-state'
import { instantOf, missionNow, WhenField } from './WhenField'

export interface MarkReleasedDialogProps {
  mission: Mission
  /** Why it goes out although something must be fixed; empty where nothing must. */
  override: string
}

/** When a release went out and by which route; from then on its text stays. */
export function MarkReleasedDialog({ mission, override }: MarkReleasedDialogProps) {
  const form = useId()
  const [when, setWhen] = useState(() => missionNow(mission))
  const [route, setRoute] = useState<ReleaseRoute>('email')
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isWorking, setWorking] = useState(false)
  const instant = instantOf(when, mission)
  const close = (): void => showDialog(null)
  const save = async (): Promise<void> => {
    if (instant === null || isWorking) return
    setWorking(true)
    const answer = await markReleased({ when: instant, route, note, override })
    setWorking(false)
    if (!answer.ok) return setFailure(answer)
    close()
    tell(say('clearance.marked-released', { number: numberOf(answer.value) }))
  }
  return (
    <Dialog
      title={say('clearance.mark-released')}
      isOpen
      closeLabel={say('clearance.close')}
      isDismissable={false}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{say('clearance.cancel')}</Button>
          <Button look="primary" type="submit" form={form} autoFocus isDisabled={instant === null || isWorking}>
            {say('clearance.mark-released')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p>{say('clearance.mark-released-help')}</p>
        {override === '' ? null : (
          <StatusLine tone="look">{say('clearance.mark-override', { reason: override })}</StatusLine>
        )}
        <WhenField mission={mission} value={when} onChange={setWhen} />
        <Select
          label={say('clearance.route')}
          value={route}
          choices={releaseRoutes.map((value) => ({ value, label: say(`clearance.route-choice-${value}`) }))}
          onChange={setRoute}
        />
        <TextArea label={say('clearance.note')} value={note} onChange={setNote} rows={1} />
        <div role="alert">{failure === null ? null : <StatusLine tone="stop">{sayFailure(failure)}</StatusLine>}</div>
      </form>
    </Dialog>
  )
}
