import { useRef } from 'react'
import { Autocomplete, Input, Menu, MenuItem, SearchField, Separator, useFilter } from 'react-aria-components'
import { classes } from './classes'
import { FloatingPanel } from './FloatingPanel'
import styles from './Menu.module.css'
import type { MenuEntry, MenuItem as Item } from './Menu'

export interface FloatingPickerProps {
  /** What it opens beside, in the window's pixels; null while it is closed. */
  anchor: DOMRect | null
  label: string
  placeholder: string
  /** Said where nothing fits what was typed. */
  nothing: string
  items: readonly MenuEntry[]
  onType: (typed: string) => void
  onAction: (id: string) => void
  onClose: () => void
}

/** A menu beside a place of the page that narrows as one types. Arrows move, Enter takes, Escape closes. */
export function FloatingPicker({ anchor, label, onClose, ...list }: FloatingPickerProps) {
  return (
    <FloatingPanel anchor={anchor} label={label} onClose={onClose}>
      <Picker label={label} {...list} />
    </FloatingPanel>
  )
}

type PickerProps = Omit<FloatingPickerProps, 'anchor' | 'onClose'>

function Picker({ label, placeholder, nothing, items, onType, onAction }: PickerProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const typed = useRef('')
  const fits = (text: string, words: string): boolean => words.split(/\s+/).every((word) => contains(text, word))
  return (
    <Autocomplete
      filter={fits}
      onInputChange={(words) => {
        typed.current = words
        onType(words)
      }}
    >
      <SearchField aria-label={label} autoFocus>
        <Input
          className={styles.typed ?? ''}
          placeholder={placeholder}
          spellCheck={false}
          dir="auto"
          onKeyDownCapture={(event) => {
            // Nothing is marked before anything has been typed, or until the list has narrowed; the first one is meant.
            const isMarked = (event.currentTarget.getAttribute('aria-activedescendant') ?? '') !== ''
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || isMarked) return
            const first = items.find((item) => item !== 'separator' && fits(textOf(item), typed.current))
            event.preventDefault()
            event.stopPropagation()
            if (first !== undefined && first !== 'separator') onAction(first.id)
          }}
        />
      </SearchField>
      <Menu
        aria-label={label}
        className={classes(styles.menu, styles.found)}
        onAction={(key) => onAction(String(key))}
        renderEmptyState={() => <p className={styles.nothing}>{nothing}</p>}
      >
        {items.map((item, index) =>
          item === 'separator' ? (
            <Separator key={`separator-${index}`} className={styles.separator ?? ''} />
          ) : (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={textOf(item)}
              className={classes(styles.item, item.isDanger === true && styles.danger)}
            >
              <span className={styles.label}>
                {item.label}
                {item.detail === undefined || item.detail === '' ? null : (
                  <span className={styles.detail}>{item.detail}</span>
                )}
              </span>
            </MenuItem>
          ),
        )}
      </Menu>
    </Autocomplete>
  )
}

const textOf = ({ label, detail = '' }: Item): string => `${label} ${detail}`
