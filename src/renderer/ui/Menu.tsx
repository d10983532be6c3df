import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { AnchoredPopover } from './AnchoredPopover'
import { classes } from './classes'
import styles from './Menu.module.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly shortcut?: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  readonly isDanger?: boolean
}

export type MenuEntry = MenuItem | 'separator'

export interface MenuProps {
  /** The button that opens it: a Button or IconButton of this room. */
  trigger: ReactNode
  label: string
  items: readonly MenuEntry[]
  onAction: (id: string) => void
  /** Ids of the items that are switched on; makes the menu a choice of one. */
  selected?: string
  placement?: 'bottom start' | 'bottom end'
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** Commands behind one button. An item is called by all that it shows, shortcut and detail too. */
export function Menu({ trigger, placement = 'bottom start', isOpen, onOpenChange, ...list }: MenuProps) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Popover placement={placement} offset={4} className={styles.popover ?? ''}>
        <MenuList {...list} />
      </Popover>
    </MenuTrigger>
  )
}

export interface FloatingMenuProps extends Pick<MenuProps, 'label' | 'items' | 'onAction' | 'selected'> {
  /** What it opens beside, in the window's pixels; null while it is closed. */
  anchor: DOMRect | null
  onClose: () => void
}

/** The same list beside a place of the page instead of a button. */
export function FloatingMenu({ anchor, onClose, ...list }: FloatingMenuProps) {
  return (
    <AnchoredPopover anchor={anchor} label={list.label} onClose={onClose}>
      <MenuList {...list} hasFocus />
    </AnchoredPopover>
  )
}

type MenuListProps = Pick<MenuProps, 'label' | 'items' | 'onAction' | 'selected'> & { hasFocus?: boolean }

function MenuList({ label, items, onAction, selected, hasFocus = false }: MenuListProps) {
  return (
    <AriaMenu
      aria-label={label}
      className={styles.menu ?? ''}
      autoFocus={hasFocus ? 'first' : undefined}
      onAction={(key) => onAction(String(key))}
      selectionMode={selected === undefined ? 'none' : 'single'}
      selectedKeys={selected === undefined ? [] : [selected]}
    >
      {items.map((item, index) =>
        item === 'separator' ? (
          <Separator key={`separator-${index}`} className={styles.separator ?? ''} />
        ) : (
          <AriaMenuItem
            key={item.id}
            id={item.id}
            textValue={item.label}
            isDisabled={item.isDisabled}
            className={classes(styles.item, item.isDanger === true && styles.danger)}
          >
            {item.icon}
            <span className={styles.label}>
              {item.label}
              {item.detail === undefined || item.detail === '' ? null : (
                <span className={styles.detail}>{item.detail}</span>
              )}
            </span>
            {item.shortcut === undefined || item.shortcut === '' ? null : (
              <kbd className={styles.shortcut}>{item.shortcut}</kbd>
            )}
          </AriaMenuItem>
        ),
      )}
    </AriaMenu>
  )
}
