import { Check } from 'lucide-react'
import { useRef } from 'react'
import {
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  Separator,
  useFilter,
} from 'react-aria-components'
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
  /** Of which one can be chosen; they stand before the other items. */
  choices?: readonly Item[]
  /** The id of the choice that holds now; null where none does. */
  chosen?: string | null
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

const noChoices: readonly Item[] = []

function Picker(props: PickerProps) {
  const { label, placeholder, nothing, choices = noChoices, chosen = null, items, onType, onAction } = props
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
            const first = [...choices, ...items].find(
              (item) => item !== 'separator' && fits(textOf(item), typed.current),
            )
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
        {choices.length === 0 ? null : (
          <>
            <MenuSection
              aria-label={label}
              selectionMode="single"
              selectedKeys={chosen === null ? [] : [chosen]}
              onSelectionChange={() => undefined}
            >
              {choices.map((item) => (
                <PickerItem key={item.id} item={item} />
              ))}
            </MenuSection>
            <Separator className={styles.separator ?? ''} />
          </>
        )}
        {items.map((item, index) =>
          item === 'separator' ? (
            <Separator key={`separator-${index}`} className={styles.separator ?? ''} />
          ) : (
            <PickerItem key={item.id} item={item} />
          ),
        )}
      </Menu>
    </Autocomplete>
  )
}

const PickerItem = ({ item }: { item: Item }) => (
  <MenuItem
    id={item.id}
    textValue={textOf(item)}
    className={classes(styles.item, item.isDanger === true && styles.danger)}
  >
    {({ isSelected }) => (
      <>
        <span className={styles.label}>
          {item.label}
          {item.detail === undefined || item.detail === '' ? null : (
            <span className={styles.detail}>{item.detail}</span>
          )}
        </span>
        {isSelected ? <Check size={15} aria-hidden /> : null}
      </>
    )}
  </MenuItem>
)

const textOf = ({ label, detail = '' }: Item): string => `${label} ${detail}`
