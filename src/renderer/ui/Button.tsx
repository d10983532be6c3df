import { useState, type ReactNode, type Ref } from 'react'
import {
  Button as AriaButton,
  ToggleButton as AriaToggleButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components'
import styles from './Button.module.css'
import { classes } from './classes'

type Look = 'plain' | 'primary' | 'quiet' | 'link' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  look?: Look
  small?: boolean
  icon?: ReactNode
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** A command in words. One `primary` per view. `isDisabled` leaves it the focus that it has. */
export function Button({ look = 'plain', small = false, icon, children, ...rest }: ButtonProps) {
  const kept = useKeptFocus(rest)
  return (
    <AriaButton
      {...rest}
      {...kept}
      className={classes(styles.button, look !== 'plain' && styles[look], small && styles.small)}
    >
      {icon}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  /** What it does, for those who do not see the icon, and as the tip for those who do. */
  label: string
  icon: ReactNode
  /** Makes it a switch that is on or off. */
  isOn?: boolean
}

/** A command as an icon; its name is told to screen readers and shown as a tip. */
export function IconButton({ look = 'quiet', small = false, icon, label, isOn, ref, ...rest }: IconButtonProps) {
  const className = classes(styles.button, look !== 'plain' && styles[look], small && styles.small, styles.icon)
  const kept = useKeptFocus(rest)
  const contents = (
    <span title={label} style={{ display: 'inline-flex' }}>
      {icon}
    </span>
  )
  if (isOn !== undefined) {
    return (
      <AriaToggleButton
        ref={ref}
        aria-label={label}
        isSelected={isOn}
        onPress={rest.onPress}
        isDisabled={rest.isDisabled}
        className={className}
      >
        {contents}
      </AriaToggleButton>
    )
  }
  return (
    <AriaButton {...rest} {...kept} ref={ref} aria-label={label} className={className}>
      {contents}
    </AriaButton>
  )
}

type KeptProps = Pick<AriaButtonProps, 'isDisabled' | 'onPress' | 'onFocusChange' | 'aria-disabled'>

/**
 * A browser takes the focus from a button that gets disabled, and with it the keys of the dialog around it. So it is
 * disabled only in what it does until the focus leaves it.
 */
function useKeptFocus({ isDisabled = false, onPress, onFocusChange }: KeptProps): KeptProps {
  const [isFocused, setFocused] = useState(false)
  const isHeld = isDisabled && isFocused
  return {
    isDisabled: isDisabled && !isHeld,
    ...(isHeld ? { 'aria-disabled': true } : {}),
    onPress: isHeld ? undefined : onPress,
    onFocusChange: (focused) => {
      setFocused(focused)
      onFocusChange?.(focused)
    },
  }
}
