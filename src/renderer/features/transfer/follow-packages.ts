import { onEvent } from '../../bridge'
import { receiveDropped, receiveOpened } from './transfer-state'

/** Ending of packages, and of libraries: what it is of the two, main sees from its bytes. */
const ending = '.communique'

/** Hears of packages that are dropped anywhere on the window, or that the system has opened. */
export function followPackages(): void {
  // Before the page and its texts, which take pictures and words.
  window.addEventListener('dragover', allow, { capture: true })
  window.addEventListener('drop', take, { capture: true })
  onEvent('package-opened', () => void receiveOpened())
  void receiveOpened()
}

/** A file whose kind the system does not know may be a package: its name is not told before it is dropped. */
function allow(event: DragEvent): void {
  const isUnknown = [...(event.dataTransfer?.items ?? [])].some(({ kind, type }) => kind === 'file' && type === '')
  if (!isUnknown || event.dataTransfer === null) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'copy'
}

function take(event: DragEvent): void {
  const dropped = [...(event.dataTransfer?.files ?? [])].find(({ name }) => name.endsWith(ending))
  if (dropped === undefined) return
  event.preventDefault()
  event.stopPropagation()
  void receiveDropped(dropped)
}
