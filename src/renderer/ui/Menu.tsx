import type { ReactNode } from 'react'
import {
  Keyboard,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components'
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

/** Commands behind one button. */
export function Menu({
  trigger,
  label,
  items,
  onAction,
  selected,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
}: MenuProps) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Popover placement={placement} offset={4} className={styles.popover}>
        <AriaMenu
          aria-label={label}
          className={styles.menu}
          onAction={(key) => onAction(String(key))}
          selectionMode={selected === undefined ? 'none' : 'single'}
          selectedKeys={selected === undefined ? [] : [selected]}
        >
          {items.map((item, index) =>
            item === 'separator' ? (
              <Separator key={`separator-${index}`} className={styles.separator} />
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
                  <Text slot="label">{item.label}</Text>
                  {item.detail === undefined ? null : (
                    <Text slot="description" className={styles.detail}>
                      {item.detail}
                    </Text>
                  )}
                </span>
                {item.shortcut === undefined ? null : <Keyboard className={styles.shortcut}>{item.shortcut}</Keyboard>}
              </AriaMenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
