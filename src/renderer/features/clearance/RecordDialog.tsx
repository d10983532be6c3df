import { Paperclip, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ClearanceState } from '../../../shared/contract'
import {
  clearanceMeans,
  type ClearanceAnswer,
  type ClearanceMeans,
  type ClearanceStep,
  type Evidence,
  type Mission,
  type Release,
} from '../../../shared/release'
import { ok, type Answer, type Failure } from '../../../shared/result'
import { api } from '../../bridge'
import { Button, classes, IconButton, Select, TextArea, TextField } from '../../ui'
import { say, sayFailure } from '../../words'
import styles from './Clearance.module.css'
import { namesOf, numberOf, readClearance, record, useClearance } from './clearance-state'
import { FormDialog } from './FormDialog'
import { instantOf, missionNow, problemWith, WhenField } from './WhenField'

export interface RecordDialogProps {
  mission: Mission
  state: ClearanceState
  /** What must be fixed before it goes out. */
  toFix: ReactNode
}

/** What was answered, written down before hanging up: all is filled in for the usual answer, and Enter records it. */
export function RecordDialog({ mission, state, toFix }: RecordDialogProps) {
  const steps = state.steps.map(({ step }) => step)
  const [step, setStep] = useState<ClearanceStep>(() => nextStep(state) ?? steps[0]!)
  const [by, setBy] = useState(mission.clearers[step]?.name ?? '')
  const [role, setRole] = useState(mission.clearers[step]?.role ?? '')
  const [means, setMeans] = useState<ClearanceMeans>('telephone')
  const [decision, setDecision] = useState<ClearanceAnswer['decision']>('cleared')
  const [when, setWhen] = useState(() => missionNow(mission))
  const [note, setNote] = useState('')
  const [scan, setScan] = useState<Evidence | null>(null)
  const [scanFailure, setScanFailure] = useState<Failure | null>(null)
  const [chosenText, setChosenText] = useState<'copy' | 'now' | null>(null)
  const [isRefused, setRefused] = useState(false)
  const standing = state.steps.find((it) => it.step === step)
  const copy = standing?.asked?.kind === 'asked' ? standing.asked : null
  // What comes after the answer to the request is about what was read since.
  const about = chosenText ?? (standing?.standing === 'asked' ? 'copy' : 'now')

  const changeStep = (next: ClearanceStep): void => {
    const [before, after] = [mission.clearers[step], mission.clearers[next]]
    setStep(next)
    if (by === (before?.name ?? '')) setBy(after?.name ?? '')
    if (role === (before?.role ?? '')) setRole(after?.role ?? '')
  }
  const attach = async (): Promise<void> => {
    const answer = await api.clearance.chooseScan({})
    if (answer.ok) setScan(answer.value)
    setScanFailure(answer.ok || answer.code === 'cancelled' ? null : answer)
  }
  const save = async (): Promise<Answer<string> | string> => {
    setRefused(true)
    if (by.trim() === '') return 'by'
    const instant = instantOf(when, mission)
    if (instant === null || problemWith(when, mission, 'clearance') !== null) return 'when'
    const version = copy !== null && about === 'copy' ? copy.version : null
    const answer = await record({ step, decision, by, role, means, when: instant, note, scan }, version)
    if (!answer.ok) return answer
    await readClearance()
    return ok(toldAfter(answer.value, step, decision))
  }

  return (
    <FormDialog title={say('clearance.record')} confirm={say('clearance.record-save')} onConfirm={save}>
      {toFix}
      <Select
        label={say('clearance.step')}
        value={step}
        choices={steps.map((value) => ({ value, label: say(`clearance.step-${value}`) }))}
        onChange={changeStep}
      />
      <TextField
        name="by"
        label={say('clearance.by')}
        value={by}
        onChange={setBy}
        finding={isRefused && by.trim() === '' ? say('failure.clearance-unnamed') : undefined}
        isFindingDue
        severity="mustFix"
        autoFocus
      />
      <TextField label={say('clearance.role')} value={role} onChange={setRole} />
      <Select
        label={say('clearance.decision')}
        value={decision}
        choices={(['cleared', 'refused'] as const).map((value) => ({
          value,
          label: say(`clearance.decision-${value}`),
        }))}
        onChange={setDecision}
      />
      <Select
        label={say('clearance.means')}
        value={means}
        choices={clearanceMeans.map((value) => ({ value, label: say(`clearance.means-${value}`) }))}
        onChange={setMeans}
      />
      <WhenField of="clearance" mission={mission} value={when} onChange={setWhen} />
      {copy !== null && copy.hash !== state.hash ? (
        <Select
          label={say('clearance.which')}
          description={say('clearance.which-help')}
          value={about}
          choices={[
            { value: 'copy', label: say('clearance.which-copy', { number: copy.versionNumber }) },
            { value: 'now', label: say('clearance.which-now') },
          ]}
          onChange={setChosenText}
        />
      ) : null}
      <TextArea
        label={say('clearance.note')}
        placeholder={say('clearance.note-hint')}
        value={note}
        onChange={setNote}
        rows={1}
      />
      <div className={styles.row} role="group" aria-label={say('clearance.scan')}>
        <span className={styles.label} aria-hidden>
          {say('clearance.scan')}
        </span>
        {scan === null ? (
          <span>
            <Button small icon={<Paperclip size={13} aria-hidden />} onPress={() => void attach()}>
              {say('clearance.scan-attach')}
            </Button>
          </span>
        ) : (
          <span className={styles.scan}>
            <span className={styles.path}>{scan.name}</span>
            <IconButton
              small
              label={say('clearance.scan-remove', { name: scan.name })}
              icon={<X size={13} />}
              onPress={() => setScan(null)}
            />
          </span>
        )}
        {scanFailure === null ? null : (
          <p role="alert" className={classes(styles.hint, styles.wrong, styles.below)}>
            {sayFailure(scanFailure)}
          </p>
        )}
      </div>
    </FormDialog>
  )
}

/** Whoever was asked first, else the first who has not cleared these words. */
const nextStep = ({ steps }: ClearanceState): ClearanceStep | undefined =>
  (steps.find(({ standing }) => standing === 'asked') ?? steps.find(({ standing }) => standing !== 'cleared'))?.step

/** What the answer has come to: it may be about words that are others by now. */
function toldAfter(release: Release, step: ClearanceStep, decision: ClearanceAnswer['decision']): string {
  const named = { step: say(`clearance.step-${step}`) }
  if (decision === 'refused') return say('clearance.recorded-refused', named)
  if (release.status === 'cleared') return say('clearance.recorded-cleared', { number: numberOf(release) })
  const steps = useClearance.getState().state?.steps ?? []
  const open = steps.filter(({ standing }) => standing !== 'cleared')
  if (open.some((it) => it.step === step)) return say('clearance.recorded-void', named)
  return say('clearance.recorded-open', { steps: namesOf(open.map((it) => it.step)) })
}
