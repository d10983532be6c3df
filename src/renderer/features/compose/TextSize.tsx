import { Minus, Plus, RotateCcw } from 'lucide-react'
import { memo } from 'react'
import { largestTextSize, smallestTextSize, usualTextSize } from '../../../shared/contract'
import { IconButton } from '../../ui'
import { say } from '../../words'
import styles from './Compose.module.css'

export interface TextSizeProps {
  size: number
  onChange: (size: number) => void
}

/** Size of the page's text in pixels: smaller, usual, larger. Drawn again for another size, not for another release. */
export const TextSize = memo(function TextSize({ size, onChange }: TextSizeProps) {
  return (
    <div className={styles.textSize} role="group" aria-label={say('compose.text-size')}>
      <IconButton
        small
        label={`${say('compose.text-smaller')} (Ctrl+-)`}
        icon={<Minus size={14} />}
        isDisabled={size <= smallestTextSize}
        onPress={() => onChange(size - 1)}
      />
      <IconButton
        small
        label={`${say('compose.text-usual')} (Ctrl+0)`}
        icon={<RotateCcw size={13} />}
        isDisabled={size === usualTextSize}
        onPress={() => onChange(usualTextSize)}
      />
      <IconButton
        small
        label={`${say('compose.text-larger')} (Ctrl+=)`}
        icon={<Plus size={14} />}
        isDisabled={size >= largestTextSize}
        onPress={() => onChange(size + 1)}
      />
      <span className="visually-hidden" aria-live="polite">
        {say('compose.text-size-now', { size })}
      </span>
    </div>
  )
})
