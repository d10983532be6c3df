import { app } from 'electron'
import { z } from 'zod'
import { shownWindow } from './window'

/** How a start was asked for. Chromium rewrites the `argv` of a second one, so it is handed over as data. */
const start = z.strictObject({ words: z.array(z.string()), folder: z.string() })

/** The words after the app, and the folder that relative paths among them start from. */
export type Start = z.infer<typeof start>

/**
 * Ends this start, and answers true, when another app has the user-data folder already; that one then shows its window
 * and hears what this start was asked for.
 */
export function endUnlessOnlyInstance(words: readonly string[], onSecondStart: (second: Start) => void): boolean {
  const first = app.requestSingleInstanceLock({ words: [...words], folder: process.cwd() } satisfies Start)
  if (!first) app.exit(0)
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const window = shownWindow()
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
    const second = start.safeParse(data)
    if (second.success) onSecondStart(second.data)
  })
  // macOS hands over a file to open as an event, also at the first start.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void app.whenReady().then(() => onSecondStart({ words: [path], folder: '/' }))
  })
  return !first
}
