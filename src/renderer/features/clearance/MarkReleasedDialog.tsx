import { useState } from 'react'
import { releaseRoutes, type Mission, type ReleaseRoute } from '../../../shared/release'
import { ok, type Answer } from '../../../shared/result'
import { Select, StatusLine, TextArea } from '../../ui'
import { say } from '../../words'
import { markReleased, numberOf } from './clearance-state'
import { FormDialog } from './FormDialog'
import { instantOf, missionNow, problemWith, WhenField } from './WhenField'

export interface MarkReleasedDialogProps {
  mission: Mission
  /** Why it goes out although something must be fixed; empty where nothing must. */
  override: string
}

/** When a release went out and by which route; from then on its text stays. */
export function MarkReleasedDialog({ mission, override }: MarkReleasedDialogProps) {
  const [when, setWhen] = useState(() => missionNow(mission))
  const [route, setRoute] = useState<ReleaseRoute>('email')
  const [note, setNote] = useState('')
  const save = async (): Promise<Answer<string> | string> => {
    const instant = instantOf(when, mission)
    if (instant === null || problemWith(when, mission, 'release') !== null) return 'when'
    const answer = await markReleased({ when: instant, route, note, override })
    return answer.ok ? ok(say('clearance.marked-released', { number: numberOf(answer.value) })) : answer
  }
  return (
    <FormDialog
      title={say('clearance.mark-released')}
      confirm={say('clearance.mark-released')}
      startsOnConfirm
      onConfirm={save}
    >
      <p>{say('clearance.mark-released-help')}</p>
      {override === '' ? null : (
        <StatusLine tone="look">{say('clearance.mark-override', { reason: override })}</StatusLine>
      )}
      <WhenField of="release" mission={mission} value={when} onChange={setWhen} />
      <Select
        label={say('clearance.route')}
        value={route}
        choices={releaseRoutes.map((value) => ({ value, label: say(`clearance.route-choice-${value}`) }))}
        onChange={setRoute}
      />
      <TextArea label={say('clearance.note')} value={note} onChange={setNote} rows={1} />
    </FormDialog>
  )
}
