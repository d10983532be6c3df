import { ArchiveRestore, FileOutput, Flame, Package, Tag, Trash2, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Completion, Selection } from '../../../shared/contract'
import { api } from '../../bridge'
import { Button, ComboBox, Dialog, IconButton, Progress, useWorking } from '../../ui'
import { say } from '../../words'
import { tagChosen, trashChosen, type TagChange } from './bulk'
import { stopUnderWay, useUnderWay } from './bulk-progress'
import { chooseNone, chosenSelection, useChosen } from './chosen'
import { askToDestroyChosen } from './destroy-state'
import styles from './Library.module.css'

export interface BulkBarProps {
  isTrash: boolean
  isReadOnly: boolean
  onExport: (selection: Selection, count: number) => void
  onSend: (selection: Selection) => void
}

/** What can be done to the chosen releases at once. */
export function BulkBar({ isTrash, isReadOnly, onExport, onSend }: BulkBarProps) {
  const count = useChosen((state) => state.count)
  const [isTagging, setIsTagging] = useState(false)
  const [isWorking, work] = useWorking()
  const underWay = useUnderWay((state) => state.underWay)
  if (underWay !== null) return <UnderWay {...underWay} />
  if (count === 0) return null
  return (
    <div className={styles.bulk} role="group" aria-label={say('library.chosen', { count })}>
      <span role="status" className={styles.chosenCount}>
        {say('library.chosen', { count })}
      </span>
      {isTrash ? null : (
        <>
          <IconButton
            small
            label={say('library.export-chosen')}
            icon={<FileOutput size={14} />}
            onPress={() => onExport(chosenSelection(), count)}
          />
          <IconButton
            small
            label={say('transfer.send-chosen')}
            icon={<Package size={14} />}
            onPress={() => onSend(chosenSelection())}
          />
          <IconButton
            small
            label={say('library.tag')}
            icon={<Tag size={14} />}
            isDisabled={isReadOnly || isWorking}
            onPress={() => setIsTagging(true)}
          />
        </>
      )}
      <IconButton
        small
        label={say(isTrash ? 'library.restore-chosen' : 'library.trash-chosen')}
        icon={isTrash ? <ArchiveRestore size={14} /> : <Trash2 size={14} />}
        isDisabled={isReadOnly || isWorking}
        onPress={() => work(() => trashChosen(!isTrash))}
      />
      {isTrash ? (
        <IconButton
          small
          label={say('keeping.destroy')}
          icon={<Flame size={14} />}
          isDisabled={isReadOnly || isWorking}
          onPress={() => work(askToDestroyChosen)}
        />
      ) : null}
      <IconButton small label={say('library.choose-none')} icon={<X size={14} />} onPress={chooseNone} />
      {isTagging ? (
        <TagDialog
          count={count}
          onClose={() => setIsTagging(false)}
          onChange={(change) => {
            setIsTagging(false)
            work(() => tagChosen(change))
          }}
        />
      ) : null}
    </div>
  )
}

/** How far it is, and how it is stopped. */
function UnderWay({ done, of, isStopping }: { done: number; of: number; isStopping: boolean }) {
  const label = say('library.under-way', { done, of })
  return (
    <div className={styles.bulk} role="group" aria-label={say('library.under-way-title')}>
      <span className={styles.progress}>
        <Progress label={say('library.under-way-title')} done={done} of={of} />
      </span>
      <span role="status" className={styles.chosenCount}>
        {isStopping ? say('library.stopping') : label}
      </span>
      <Button small isDisabled={isStopping} onPress={stopUnderWay}>
        {say('library.stop')}
      </Button>
    </div>
  )
}

interface TagDialogProps {
  count: number
  onClose: () => void
  onChange: (change: TagChange) => void
}

function TagDialog({ count, onClose, onChange }: TagDialogProps) {
  const [tag, setTag] = useState('')
  const [known, setKnown] = useState<readonly Completion[]>([])
  useEffect(() => {
    let isWanted = true
    void api.finding.complete({ field: 'tag', begun: tag.slice(0, 200) }).then((answer) => {
      if (isWanted && answer.ok) setKnown(answer.value)
    })
    return () => {
      isWanted = false
    }
  }, [tag])
  const isBlank = tag.trim() === ''
  return (
    <Dialog
      title={say('library.tag-title', { count })}
      isOpen
      closeLabel={say('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={isBlank} onPress={() => onChange({ add: [], remove: [tag.trim()] })}>
            {say('library.tag-remove')}
          </Button>
          <Button look="primary" isDisabled={isBlank} onPress={() => onChange({ add: [tag.trim()], remove: [] })}>
            {say('library.tag-add')}
          </Button>
        </>
      }
    >
      <ComboBox
        label={say('library.tag-name')}
        value={tag}
        onChange={setTag}
        proposals={known.map(({ value, count: releases }) => ({
          id: value,
          label: value,
          detail: say('search.found-in', { count: releases }),
        }))}
        autoFocus
      />
    </Dialog>
  )
}
