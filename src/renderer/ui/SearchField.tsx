import { Search, X } from 'lucide-react'
import type { KeyboardEventHandler } from 'react'
import { Button, Group, Input, SearchField as AriaSearchField } from 'react-aria-components'
import { classes } from './classes'
import styles from './Field.module.css'

export interface SearchFieldProps {
  label: string
  placeholder: string
  clearLabel: string
  name?: string
  value: string
  onChange: (value: string) => void
  autoFocus?: boolean
  onKeyDown?: KeyboardEventHandler
  /** Ids of a list that is offered below it, and of the option there that Enter would take. */
  list?: string | undefined
  activeOption?: string | undefined
}

/** Words to look for. Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, clearLabel, name, value, onChange, autoFocus, onKeyDown, list, activeOption } = props
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} autoFocus={autoFocus} data-field={name}>
      <Group className={classes(styles.control, styles.group, styles.search)}>
        <Search size={14} aria-hidden />
        <Input
          placeholder={placeholder}
          spellCheck={false}
          onKeyDown={onKeyDown}
          aria-autocomplete={list === undefined ? undefined : 'list'}
          aria-controls={list}
          aria-activedescendant={activeOption}
        />
        {value === '' ? null : (
          <Button className={styles.step ?? ''} aria-label={clearLabel}>
            <X size={13} aria-hidden />
          </Button>
        )}
      </Group>
    </AriaSearchField>
  )
}
