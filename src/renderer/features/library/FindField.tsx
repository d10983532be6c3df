import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { completionAt, namesBegun, quoted, type Completing } from '../../../shared/finding'
import { api } from '../../bridge'
import { FloatingOptions, optionId, SearchField, type FloatingOption } from '../../ui'
import { say } from '../../words'
import styles from './Library.module.css'
import { search, useLibrary } from './library-state'
import { sayValue } from './say-value'

interface Offer {
  readonly completing: Completing
  readonly options: readonly FloatingOption[]
  readonly active: string | null
}

/** The field above the list. What is begun of a field's name or value is offered below it; Tab or Enter takes it. */
export function FindField({ onDown }: { onDown: () => void }) {
  const query = useLibrary((state) => state.query)
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [offer, setOffer] = useState<Offer | null>(null)
  const asked = useRef(0)
  const input = (): HTMLInputElement | null => place.current?.querySelector('input') ?? null

  const look = async (): Promise<void> => {
    const question = ++asked.current
    const field = input()
    const completing = field === null ? null : completionAt(field.value, field.selectionStart ?? field.value.length)
    const options = completing === null ? [] : await optionsFor(completing)
    if (question !== asked.current) return
    if (completing === null || options.length === 0) return setOffer(null)
    // A name that is only begun may be a word to look for: it is taken by Tab alone.
    setOffer({ completing, options, active: completing.field === null ? null : (options[0]?.id ?? null) })
  }
  const close = (): void => {
    asked.current += 1
    setOffer(null)
  }
  const take = (value: string): void => {
    const field = input()
    if (field === null) return
    // More may have been typed since it was offered.
    const completing = completionAt(field.value, field.selectionStart ?? field.value.length)
    if (completing === null) return close()
    const written = completing.field === null ? `${value}:` : `${quoted(value)} `
    const typed = field.value.slice(0, completing.from) + written + field.value.slice(completing.to).trimStart()
    const caret = completing.from + written.length
    close()
    search(typed)
    // The words come into the field with the next frame of ours, and the caret would stand behind them all.
    requestAnimationFrame(() => {
      field.focus()
      field.setSelectionRange(caret, caret)
      if (completing.field === null) void look()
    })
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const handled = ((): boolean => {
      if (offer !== null) {
        const { options, active } = offer
        if (event.key === 'Escape') {
          close()
          return true
        }
        const taken = active ?? (event.key === 'Tab' ? options[0]?.id : undefined)
        if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && taken !== undefined) {
          take(taken)
          return true
        }
        if (step !== 0 && active !== null) {
          const at = options.findIndex((option) => option.id === active)
          setOffer({ ...offer, active: options[(at + step + options.length) % options.length]?.id ?? null })
          return true
        }
      }
      if (step !== 1) return false
      close()
      onDown()
      return true
    })()
    if (!handled) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={place} className={styles.find} onBlur={close} onKeyDownCapture={onKeyDown}>
      <SearchField
        label={say('library.find')}
        placeholder={say('library.find-placeholder')}
        clearLabel={say('library.find-clear')}
        name="find"
        value={query}
        list={offer === null ? undefined : id}
        activeOption={offer === null || offer.active === null ? undefined : optionId(id, offer.active)}
        onChange={(typed) => {
          search(typed)
          requestAnimationFrame(() => void look())
        }}
      />
      {offer === null ? null : (
        <FloatingOptions
          id={id}
          label={say('search.offers')}
          anchor={() => place.current?.getBoundingClientRect() ?? new DOMRect()}
          direction={getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr'}
          groups={[
            {
              title: say(offer.completing.field === null ? 'search.fields' : `search.field-${offer.completing.field}`),
              options: offer.options,
            },
          ]}
          active={offer.active}
          onActive={(active) => setOffer({ ...offer, active })}
          onPick={take}
          hint=""
          lang="en"
          foot={offer.completing.field === null ? say('search.tab') : undefined}
        />
      )}
    </div>
  )
}

/** Letters of a field's name before it is offered: with one, nearly every word would begin one. */
const leastOfName = 2

async function optionsFor({ field, begun }: Completing): Promise<FloatingOption[]> {
  if (field === null) {
    if (begun.length < leastOfName) return []
    return namesBegun(begun).map(({ field: of, name }) => ({
      id: name,
      words: `${name}:`,
      detail: say(`search.field-${of}`),
    }))
  }
  const answer = await api.finding.complete({ field, begun: begun.slice(0, 200) })
  if (!answer.ok) return []
  return answer.value.map(({ value, count }) => {
    const words = sayValue(field, value)
    return { id: value, words, detail: say('search.found-in', { count }) }
  })
}
