/** Writing: the page with everything that prints, its state, and the preview. Loaded when the first release is opened. */
export { Compose, type ComposeProps } from './Compose'
