import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import styles from './SideList.module.css'

export interface SideListProps<Id extends string> {
  label: string
  entries: readonly { readonly id: Id; readonly name: string; readonly line: ReactNode }[]
  chosen: Id | null
  onChoose: (id: Id) => void
}

/** What can be shown, at the side of the one that is. It takes the focus when it comes. */
export function SideList<Id extends string>({ label, entries, chosen, onChoose }: SideListProps<Id>) {
  return (
    <ListBox
      className={styles.list ?? ''}
      aria-label={label}
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const entry = entries.find(({ id }) => keys !== 'all' && keys.has(id))
        if (entry !== undefined) onChoose(entry.id)
      }}
    >
      {entries.map(({ id, name, line }) => (
        <ListBoxItem key={id} id={id} className={styles.line ?? ''} textValue={name}>
          {line}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
