import { useState } from 'react'
import type { PackagePreview, ReceivedRelease } from '../../../shared/contract'
import { textIn, type Mission, type ReleaseId } from '../../../shared/release'
import { tell } from '../../notices'
import { Button, Dialog, Pill, SideList, useWorking, type Tone } from '../../ui'
import { say, sayFailure, sayMomentIn } from '../../words'
import { ReceivedRelease as Shown } from './ReceivedRelease'
import styles from './Transfer.module.css'
import { changing, leavePackage, receiveOpened, showRelease, takeIn, undecided, useTransfer } from './transfer-state'

export interface ReceiveDialogProps {
  mission: Mission | null
  isReadOnly: boolean
  /** Shows a release that came in. */
  onOpen: (id: ReleaseId) => void
  /** The library holds others by now. */
  onReceived: () => void
}

/** What a package would change, before anything of it is written. */
export function ReceiveDialog(props: ReceiveDialogProps) {
  const preview = useTransfer((state) => state.preview)
  return preview === null ? null : <OpenDialog key={preview.token} {...props} preview={preview} />
}

function OpenDialog({
  preview,
  mission,
  isReadOnly,
  onOpen,
  onReceived,
}: ReceiveDialogProps & { preview: PackagePreview }) {
  const state = useTransfer()
  const [isWorking, work] = useWorking()
  const [problem, setProblem] = useState<string | null>(null)
  const { releases } = preview
  const shown = releases.find(({ id }) => id === state.shown) ?? releases[0]
  const left = releases.reduce((sum, it) => sum + undecided(it, state), 0)
  const count = changing(state).length
  const standing = (): string => {
    if (problem !== null) return problem
    if (count === 0) return say('transfer.all-there')
    if (isReadOnly) return say('transfer.read-only')
    return left > 0 ? say('transfer.to-decide', { count: left }) : say('transfer.nothing-written')
  }
  const leave = (): void => {
    leavePackage()
    void receiveOpened()
  }
  const receive = async (): Promise<void> => {
    const answer = await takeIn()
    // What stopped it may have come after some of them.
    onReceived()
    // What was decided stays on screen: there may be room on the disk in a moment.
    if (!answer.ok) return setProblem(sayFailure(answer))
    leavePackage()
    const [first] = answer.value
    const message = say('transfer.received', { count: answer.value.length })
    if (first === undefined) tell(message)
    else tell(message, { label: say('transfer.open'), run: () => onOpen(first) })
    await receiveOpened()
  }
  return (
    <Dialog
      title={say('transfer.title', { name: preview.name })}
      isOpen
      size="large"
      isDismissable={false}
      closeLabel={say('transfer.close')}
      onClose={leave}
      actions={
        <>
          <p className={styles.state} role="status">
            {standing()}
          </p>
          {count === 0 ? null : <Button onPress={leave}>{say('transfer.close')}</Button>}
          {count === 0 ? (
            <Button look="primary" onPress={leave}>
              {say('transfer.close')}
            </Button>
          ) : (
            <Button look="primary" isDisabled={isReadOnly || isWorking || left > 0} onPress={() => work(receive)}>
              {say('transfer.take-in', { count })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.package}>
        <p className={styles.from}>{origin(preview, mission)}</p>
        <div className={releases.length > 1 ? styles.several : styles.one}>
          {releases.length > 1 ? <Releases releases={releases} shown={shown?.id ?? null} /> : null}
          {shown === undefined ? null : (
            <Shown key={shown.id} token={preview.token} release={shown} isNamed={releases.length === 1} />
          )}
        </div>
      </div>
    </Dialog>
  )
}

function origin({ officer, mission: from, at }: PackagePreview, mission: Mission | null): string {
  const when = sayMomentIn(at, mission?.zone ?? '')
  const name = textIn(from, mission?.language ?? 'en') || (Object.values(from).find((it) => it !== '') ?? '')
  if (name === '') return say('transfer.from-unnamed', { when })
  return officer === ''
    ? say('transfer.from-mission', { mission: name, when })
    : say('transfer.from', { officer, mission: name, when })
}

const tones: Readonly<Record<ReceivedRelease['state'], Tone>> = {
  new: 'here',
  same: 'quiet',
  theirs: 'here',
  ours: 'quiet',
  both: 'here',
  out: 'done',
  destroyed: 'quiet',
}

/** The releases of a package, each with how it stands towards the one here. */
function Releases({ releases, shown }: { releases: readonly ReceivedRelease[]; shown: ReleaseId | null }) {
  const state = useTransfer()
  return (
    <SideList
      label={say('transfer.releases')}
      entries={releases.map((release) => lineOf(release, undecided(release, state)))}
      chosen={shown}
      onChoose={showRelease}
    />
  )
}

/** `left`: how many places of it nobody has decided about yet. */
function lineOf(release: ReceivedRelease, left: number) {
  const headline = release.headline === '' ? say('library.untitled') : release.headline
  return {
    id: release.id,
    name: headline,
    line: (
      <>
        <span className={styles.name}>{headline}</span>
        <span className={styles.pills}>
          <Pill tone={tones[release.state]}>{say(`transfer.state-${release.state}`)}</Pill>
          {left > 0 ? <Pill tone="look">{say('transfer.to-decide', { count: left })}</Pill> : null}
          {left === 0 && release.conflicts.length > 0 ? <Pill tone="done">{say('transfer.decided')}</Pill> : null}
        </span>
      </>
    ),
  }
}
