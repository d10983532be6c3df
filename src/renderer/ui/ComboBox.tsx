import { useContext, useEffect, useRef, useState, type RefObject } from 'react'
import {
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { classes } from './classes'
import { useFieldFrame, type FieldProps } from './field'
import styles from './Field.module.css'
import menuStyles from './Menu.module.css'

export interface Proposal {
  readonly id: string
  readonly label: string
  readonly detail?: string
}

export interface ComboBoxProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** What to propose for the words typed so far; already chosen and ordered by the caller. */
  proposals: readonly Proposal[]
  /** A proposal was taken; the caller sets the text, as part of one change. Absent: the text becomes the label. */
  onPick?: (id: string) => void
  lang?: string
  autoFocus?: boolean
}

/** Free text with proposals below it: nothing needs to be in the list. */
export function ComboBox(props: ComboBoxProps) {
  const { label, value, onChange, proposals, onPick, lang, placeholder, isDisabled, autoFocus } = props
  const { frame, labelClass, note, described } = useFieldFrame(props)
  // The list closes when the selection changes, so what was picked stays selected until the next letter.
  const [selected, setSelected] = useState<string | null>(null)
  const isTyping = useRef(false)
  return (
    <AriaComboBox
      allowsCustomValue
      items={proposals}
      inputValue={value}
      selectedKey={selected}
      onInputChange={(text) => {
        isTyping.current = true
        setSelected(null)
        onChange(text)
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) isTyping.current = false
      }}
      onSelectionChange={(key) => {
        const picked = proposals.find(({ id }) => id === key)
        setSelected(picked?.id ?? null)
        if (picked === undefined) return
        isTyping.current = false
        if (onPick === undefined) onChange(picked.label)
        else onPick(picked.id)
      }}
      defaultFilter={() => true}
      menuTrigger="input"
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...frame}
    >
      <OpenWhenFound isTyping={isTyping} found={proposals.map(({ id }) => id).join(' ')} />
      <Label className={labelClass}>{label}</Label>
      <Input
        className={styles.control}
        placeholder={placeholder}
        lang={lang}
        spellCheck={false}
        aria-describedby={described}
      />
      {note}
      <Popover className={classes(menuStyles.popover, styles.list)} offset={4}>
        <ListBox<Proposal> className={menuStyles.menu}>
          {(proposal) => (
            <ListBoxItem id={proposal.id} className={menuStyles.item} textValue={proposal.label}>
              <span className={menuStyles.label}>
                {proposal.label}
                {proposal.detail === undefined ? null : <span className={menuStyles.detail}>{proposal.detail}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

/** Opens the list for proposals that arrive after the letters they answer; by itself it opens for a letter alone. */
function OpenWhenFound({ isTyping, found }: { isTyping: RefObject<boolean>; found: string }) {
  const state = useContext(ComboBoxStateContext)
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  })
  useEffect(() => {
    const it = latest.current
    if (it !== null && found !== '' && isTyping.current && it.isFocused && !it.isOpen) it.open(null, 'input')
  }, [found, isTyping])
  return null
}
