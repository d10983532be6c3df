import { useEffect, useRef, type ReactNode } from 'react'
import { classes } from './classes'
import { Floating, type FloatingProps } from './Floating'
import styles from './Floating.module.css'

export interface FloatingOption {
  readonly id: string
  readonly words: string
  /** Stands behind the words, or below them where it is more than a word or two. */
  readonly detail?: string
  readonly isDetailBelow?: boolean
}

export interface FloatingOptionGroup {
  readonly title: string
  readonly options: readonly FloatingOption[]
}

export interface FloatingOptionsProps extends Pick<FloatingProps, 'anchor' | 'direction'> {
  /** The list's own id; `optionId` makes those of the options. */
  id: string
  label: string
  groups: readonly FloatingOptionGroup[]
  /** The option that Enter would take. */
  active: string | null
  onActive: (id: string) => void
  onPick: (id: string) => void
  /** Said where there is nothing to choose. */
  hint: string
  /** Language and direction of the options' words. */
  lang: string
  foot?: ReactNode
}

export const optionId = (list: string, option: string): string => `${list}-${option}`

/**
 * A list beside a caret that is typed on meanwhile. The focus stays in the text: whoever owns the text names the active
 * option with `aria-activedescendant`, and moves it with the keys that it gets.
 */
export function FloatingOptions(props: FloatingOptionsProps) {
  const { id, label, groups, active, onActive, onPick, hint, lang, foot, ...place } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active === null) return
    list.current?.querySelector(`[id="${CSS.escape(optionId(id, active))}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <Floating
      {...place}
      role="region"
      aria-label={label}
      className={styles.options}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.length === 0 ? (
        <p className={styles.hint} role="status">
          {hint}
        </p>
      ) : (
        <div ref={list} id={id} role="listbox" aria-label={label} className={styles.list} tabIndex={-1}>
          {groups.map(({ title, options }, index) => (
            <div key={`${title} ${index}`} role="group" aria-label={title}>
              <div className={styles.group} aria-hidden>
                {title}
              </div>
              {options.map((option) => (
                <div
                  key={option.id}
                  id={optionId(id, option.id)}
                  role="option"
                  aria-selected={option.id === active}
                  className={styles.option}
                  onMouseMove={() => {
                    if (option.id !== active) onActive(option.id)
                  }}
                  tabIndex={-1}
                  onMouseUp={() => onPick(option.id)}
                >
                  <span className={styles.words} lang={lang} dir="auto">
                    {option.words}
                    {option.isDetailBelow === true ? <Detail option={option} /> : null}
                  </span>
                  {option.isDetailBelow === true ? null : <Detail option={option} />}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      {foot === undefined || groups.length === 0 ? null : <div className={styles.foot}>{foot}</div>}
    </Floating>
  )
}

const Detail = ({ option: { detail = '', isDetailBelow = false } }: { option: FloatingOption }) =>
  detail === '' ? null : <span className={classes(styles.detail, isDetailBelow && styles.below)}>{detail}</span>
