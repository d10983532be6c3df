import * as electron from 'electron'
import { NamedFailure } from '../../shared/result'

/** The clipboard as Electron had it up to 43, and as it is since 44; the types know only the newer one. */
type OldClipboard = { write: (formats: { text: string; html: string }) => void }
type NewClipboard = { write: (items: unknown[]) => Promise<void> }
type Item = new (formats: Record<string, string>) => unknown

/** Puts one text on the clipboard, as rich text and as plain text. Fails with `clipboard-failed`. */
export async function copyRich(html: string, text: string): Promise<void> {
  const { clipboard, ClipboardItem } = electron as unknown as { clipboard: unknown; ClipboardItem?: Item }
  try {
    if (ClipboardItem === undefined) (clipboard as OldClipboard).write({ text, html })
    else await (clipboard as NewClipboard).write([new ClipboardItem({ 'text/html': html, 'text/plain': text })])
  } catch (error) {
    throw new NamedFailure('clipboard-failed', {}, { cause: error })
  }
}
