import { useState } from 'react'
import { Button, Dialog, TextField } from '../ui'
import { say } from '../words'
import { linkAddressOf } from './commands/link'

export interface LinkDialogProps {
  /** The address there is, or empty for a new link. */
  address: string
  onSet: (href: string) => void
  onRemove: () => void
  onClose: () => void
}

/** Asks for an address. Only web and mail addresses are taken: anything else could run or point into this machine. */
export function LinkDialog({ address, onSet, onRemove, onClose }: LinkDialogProps) {
  const [typed, setTyped] = useState(address)
  const [isRefused, setRefused] = useState(false)
  const confirm = (): void => {
    const href = linkAddressOf(typed)
    if (href === null) setRefused(true)
    else onSet(href)
  }
  return (
    <Dialog
      title={say(address === '' ? 'compose.link-new' : 'compose.link-change')}
      isOpen
      onClose={onClose}
      closeLabel={say('app.close')}
      actions={
        <>
          {address === '' ? null : (
            <Button look="danger" onPress={onRemove}>
              {say('compose.link-remove')}
            </Button>
          )}
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="primary" onPress={confirm}>
            {say('compose.link-set')}
          </Button>
        </>
      }
    >
      <TextField
        label={say('compose.link-address')}
        layout="stacked"
        value={typed}
        autoFocus
        type="url"
        placeholder="https://"
        description={say('compose.link-help')}
        finding={isRefused ? say('compose.link-refused') : undefined}
        isFindingDue
        severity="mustFix"
        onChange={(value) => {
          setTyped(value)
          setRefused(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') confirm()
        }}
      />
    </Dialog>
  )
}
