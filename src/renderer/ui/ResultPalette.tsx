import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import paletteStyles from './CommandPalette.module.css'
import { PaletteModal } from './PaletteModal'
import styles from './ResultPalette.module.css'

export interface ResultGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly { readonly id: string; readonly content: ReactNode }[]
}

export interface ResultPaletteProps {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  groups: readonly ResultGroup[]
  /** How much was found, told to screen readers as it changes. */
  status: string
  /** Stands where nothing is shown. */
  empty: string
  onPick: (id: string) => void
  onClose: () => void
}

/** One field, and below it what it finds, in groups. The focus stays in the field: arrows move the choice, Enter takes it. */
export function ResultPalette(props: ResultPaletteProps) {
  const { label, placeholder, value, onChange, groups, status, empty, onPick, onClose } = props
  const base = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const ids = groups.flatMap(({ items }) => items.map(({ id }) => id))
  const [wanted, setWanted] = useState<string | null>(null)
  const chosen = wanted !== null && ids.includes(wanted) ? wanted : (ids[0] ?? null)
  const elementId = (id: string): string => `${base}-${id.replaceAll(' ', '-')}`

  // What was looked for last is there to be typed over.
  useEffect(() => field.current?.select(), [])
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const move = (by: number): void => {
    const next = ids[(ids.indexOf(chosen ?? '') + by + ids.length) % ids.length]
    if (next !== undefined) setWanted(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault()
        move(event.key === 'ArrowDown' ? 1 : -1)
        return
      case 'Enter':
        event.preventDefault()
        if (chosen !== null) onPick(chosen)
        return
      case 'Escape':
        event.preventDefault()
        event.stopPropagation()
        onClose()
    }
  }

  return (
    <PaletteModal label={label} size="medium" onClose={onClose}>
      <input
        ref={field}
        className={paletteStyles.input}
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={ids.length > 0}
        aria-controls={`${base}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen === null ? undefined : elementId(chosen)}
        placeholder={placeholder}
        spellCheck={false}
        autoFocus
        value={value}
        onChange={(event) => {
          setWanted(null)
          onChange(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="visually-hidden">
        {status}
      </p>
      {ids.length === 0 ? <p className={paletteStyles.nothing}>{empty}</p> : null}
      <div ref={list} id={`${base}-list`} role="listbox" aria-label={label} className={styles.list} tabIndex={-1}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${base}-${group.id}`}>
            <div id={`${base}-${group.id}`} role="presentation" className={styles.group}>
              {group.title}
            </div>
            {group.items.map(({ id, content }) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has its keys
              <div
                key={id}
                id={elementId(id)}
                role="option"
                tabIndex={-1}
                aria-selected={id === chosen}
                className={styles.item}
                onPointerMove={() => setWanted(id)}
                onClick={() => onPick(id)}
              >
                {content}
              </div>
            ))}
          </div>
        ))}
      </div>
    </PaletteModal>
  )
}
