import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components'
import styles from './CommandPalette.module.css'
import menuStyles from './Menu.module.css'
import { PaletteModal } from './PaletteModal'

export interface CommandPaletteProps {
  label: string
  placeholder: string
  /** Said where no name fits. */
  nothing: string
  items: readonly { readonly id: string; readonly label: string; readonly shortcut: string }[]
  onPick: (id: string) => void
  onClose: () => void
}

/** A list of commands that narrows as one types. Arrows move, Enter runs, Escape closes. */
export function CommandPalette({ label, placeholder, nothing, items, onPick, onClose }: CommandPaletteProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <PaletteModal label={label} size="palette" onClose={onClose}>
      <Autocomplete filter={(text, typed) => typed.split(/\s+/).every((word) => contains(text, word))}>
        <SearchField aria-label={label} autoFocus>
          <Input
            className={styles.input ?? ''}
            placeholder={placeholder}
            spellCheck={false}
            onKeyDownCapture={(event) => {
              // The search field would take the first Escape to empty itself.
              if (event.key !== 'Escape') return
              event.stopPropagation()
              onClose()
            }}
          />
        </SearchField>
        {/* Scrolls by keys of its own, too: the focus stays in the field above while its arrows move the choice. */}
        <div className={styles.list} role="group" aria-label={label} tabIndex={0}>
          <Menu
            aria-label={label}
            className={menuStyles.menu ?? ''}
            onAction={(key) => onPick(String(key))}
            renderEmptyState={() => <p className={styles.nothing}>{nothing}</p>}
          >
            {items.map(({ id, label: name, shortcut }) => (
              <MenuItem key={id} id={id} textValue={name} className={menuStyles.item ?? ''}>
                <span className={menuStyles.label}>{name}</span>
                {shortcut === '' ? null : <kbd className={menuStyles.shortcut}>{shortcut}</kbd>}
              </MenuItem>
            ))}
          </Menu>
        </div>
      </Autocomplete>
    </PaletteModal>
  )
}
