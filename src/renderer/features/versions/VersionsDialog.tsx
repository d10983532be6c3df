import { useEffect, useState } from 'react'
import type { VersionLine } from '../../../shared/contract'
import { isOut, type Release, type VersionId } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'
import { useSession } from '../../session'
import { Button, Dialog, EmptyState, Select, useWorking } from '../../ui'
import { say } from '../../words'
import { Differences } from './Differences'
import { VersionList } from './VersionList'
import styles from './Versions.module.css'
import { hideVersions, restore, useVersions } from './versions-state'

export interface VersionsDialogProps {
  /** The zone of the mission, in which moments are told. */
  zone: string
  isReadOnly: boolean
}

/** Every version of the open release, how each differs from another or from now, and the way back to it. */
export function VersionsDialog(props: VersionsDialogProps) {
  const isOpen = useVersions((state) => state.isOpen)
  const release = useSession((state) => (isOpen ? state.release : null))
  return release === null ? null : <OpenDialog key={release.id} {...props} release={release} />
}

/** What now stands for in place of a version. */
const now = 'now'

function OpenDialog({ release, zone, isReadOnly }: VersionsDialogProps & { release: Release }) {
  const { id } = release
  const [lines, setLines] = useState<readonly VersionLine[] | null>(null)
  const [chosenId, choose] = useState<VersionId | null>(null)
  const [other, setOther] = useState<VersionId | typeof now>(now)
  const [isWorking, work] = useWorking()
  useEffect(() => {
    void api.versions.list({ id }).then((answer) => {
      if (answer.ok) return setLines(answer.value)
      hideVersions()
      report(answer)
    })
  }, [id])

  if (lines === null) return null
  const newest = lines[0]
  const chosen = lines.find((line) => line.id === chosenId) ?? newest
  const against = lines.find((line) => line.id === other && other !== chosen?.id) ?? null
  const refusal = isOut(release.status) ? 'released' : release.trashedAt === null ? null : 'in-trash'
  const canRestore = chosen !== undefined && !chosen.isDestroyed && !isReadOnly && refusal === null
  return (
    <Dialog
      title={say('versions.title')}
      isOpen
      size="large"
      closeLabel={say('versions.close')}
      onClose={hideVersions}
      actions={
        <>
          {refusal === null || newest === undefined ? null : (
            <p className={styles.refusal}>{say(`versions.${refusal}`)}</p>
          )}
          {canRestore && newest !== undefined ? (
            <Button isDisabled={isWorking} onPress={() => work(() => restore(chosen, newest.number))}>
              {say('versions.restore', { number: chosen.number })}
            </Button>
          ) : null}
          <Button look="primary" onPress={hideVersions}>
            {say('versions.close')}
          </Button>
        </>
      }
    >
      {chosen === undefined ? (
        <EmptyState isSmall title={say('versions.empty')}>
          {say('versions.empty-help')}
        </EmptyState>
      ) : (
        <div className={styles.versions}>
          <VersionList lines={lines} zone={zone} chosen={chosen.id} onChoose={choose} />
          <div className={styles.compared}>
            <div className={styles.other}>
              <Select
                label={say('versions.compare', { number: chosen.number })}
                name="versions.other"
                layout="stacked"
                value={against?.id ?? now}
                choices={[
                  { value: now, label: say('versions.now') },
                  ...lines
                    .filter((line) => line.id !== chosen.id)
                    .map((line) => ({ value: line.id, label: say('versions.name', { number: line.number }) })),
                ]}
                onChange={setOther}
              />
            </div>
            <Differences release={id} chosen={chosen} against={against} />
          </div>
        </div>
      )}
    </Dialog>
  )
}
