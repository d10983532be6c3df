import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { EditorView } from '@tiptap/pm/view'
import { optionId } from '../../ui'
import type { ViewStore } from '../view-state'

export interface AskedKeys {
  readonly view: EditorView
  readonly store: ViewStore
  /** The list's id, and its options in order. */
  readonly list: string
  readonly options: readonly string[]
  readonly onPick: (option: string) => void
  readonly onClose: () => void
  /** Left and right, where the list has something for them. */
  readonly onSide?: (step: 1 | -1) => void
}

/**
 * The keys of a menu at the caret while the text keeps the focus, and what the text tells a screen reader of it. Answers
 * the option that Enter takes, and how to move to another.
 */
export function useAskedKeys(keys: AskedKeys): [active: string | null, setActive: (option: string) => void] {
  const [wanted, setWanted] = useState<string | null>(null)
  const { view, store, list, options } = keys
  const active = wanted !== null && options.includes(wanted) ? wanted : (options[0] ?? null)
  const latest = useRef({ keys, active })
  latest.current = { keys, active }

  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): boolean => {
      const it = latest.current
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      if (event.key === 'Escape') {
        it.keys.onClose()
        return true
      }
      if (it.active === null || event.shiftKey) return false
      const at = it.keys.options.indexOf(it.active)
      const count = it.keys.options.length
      switch (event.key) {
        case 'ArrowDown':
        case 'ArrowUp':
          setWanted(it.keys.options[(at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count] ?? null)
          return true
        case 'ArrowLeft':
        case 'ArrowRight':
          it.keys.onSide?.(event.key === 'ArrowRight' ? 1 : -1)
          return it.keys.onSide !== undefined
        case 'Enter':
        case 'Tab':
          it.keys.onPick(it.active)
          return true
        default:
          return false
      }
    }
    store.setState({ onKey })
    return () => {
      if (store.getState().onKey === onKey) store.setState({ onKey: null })
    }
  }, [store])

  useEffect(() => {
    const { dom } = view
    dom.setAttribute('aria-haspopup', 'listbox')
    return () => {
      for (const name of ['aria-haspopup', 'aria-controls', 'aria-activedescendant']) dom.removeAttribute(name)
    }
  }, [view])
  useEffect(() => {
    const { dom } = view
    if (active === null) {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
      return
    }
    dom.setAttribute('aria-controls', list)
    dom.setAttribute('aria-activedescendant', optionId(list, active))
  }, [view, list, active])
  return [active, setWanted]
}
