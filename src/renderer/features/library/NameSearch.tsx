import { useState } from 'react'
import { Button, Dialog, TextField, useWorking } from '../../ui'
import { say } from '../../words'

export interface NameSearchProps {
  title: string
  /** What it is called before. */
  name: string
  onName: (name: string) => Promise<void>
  onClose: () => void
}

/** Asks what a search is called. */
export function NameSearch({ title, name: before, onName, onClose }: NameSearchProps) {
  const [name, setName] = useState(before)
  const [isWorking, work] = useWorking()
  const isBlank = name.trim() === ''
  const save = async (): Promise<void> => {
    if (isBlank) return
    await onName(name.trim().slice(0, 200))
    onClose()
  }
  return (
    <Dialog
      title={title}
      isOpen
      closeLabel={say('app.close')}
      onClose={onClose}
      actions={
        <Button look="primary" isDisabled={isBlank || isWorking} onPress={() => work(save)}>
          {say('search.save')}
        </Button>
      }
    >
      <TextField
        label={say('search.name')}
        value={name}
        autoFocus
        onChange={setName}
        onKeyDown={({ key }) => {
          if (key === 'Enter') work(save)
        }}
      />
    </Dialog>
  )
}
