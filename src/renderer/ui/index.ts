/** Primitives of the window on react-aria-components. They know nothing of releases; every word comes in as a prop. */
export { afterPress } from './after-press'
export { Button, IconButton, type ButtonProps, type IconButtonProps } from './Button'
export { Changes, type ChangesProps } from './Changes'
export { Checkbox, type CheckboxProps } from './Checkbox'
export { ChoiceBox, type ChoiceBoxProps } from './ChoiceBox'
export { Choices, type ChoicesProps } from './Choices'
export { classes } from './classes'
export { CoachMark, type CoachMarkProps } from './CoachMark'
export { CommandPalette, type CommandPaletteProps } from './CommandPalette'
export { ComboBox, type ComboBoxProps, type Proposal } from './ComboBox'
export { DateField, TimeField, type DateFieldProps, type TimeFieldProps } from './DateField'
export { Dialog, type DialogProps } from './Dialog'
export { EmptyState, type EmptyStateProps } from './EmptyState'
export { type FieldProps } from './field'
export {
  FloatingOptions,
  optionId,
  type FloatingOption,
  type FloatingOptionGroup,
  type FloatingOptionsProps,
} from './FloatingOptions'
export { FloatingPanel, type FloatingPanelProps } from './FloatingPanel'
export { FloatingPicker, type FloatingPickerProps } from './FloatingPicker'
export { Floating, type FloatingProps } from './Floating'
export { FloatingMenu, Menu, type MenuEntry, type MenuItem, type MenuProps } from './Menu'
export { NumberField, type NumberFieldProps } from './NumberField'
export { OverflowBar, type OverflowItem } from './OverflowBar'
export { Pill, type Tone } from './Pill'
export { ResultPalette, type ResultGroup, type ResultPaletteProps } from './ResultPalette'
export { SearchField, type SearchFieldProps } from './SearchField'
export { Section, type SectionProps } from './Section'
export { Select, type Choice, type SelectProps } from './Select'
export { StatusLine, Toast, type StatusLineProps } from './StatusLine'
export { Tabs, type TabPage, type TabsProps } from './Tabs'
export { TextArea, TextField, type TextAreaProps, type TextFieldProps } from './TextField'
export { usePainted } from './use-painted'
export { useNow } from './use-now'
export { useWorking } from './use-working'
