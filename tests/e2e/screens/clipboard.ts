import type { Page } from '@playwright/test'
import type { Running } from '../app'

interface Clipboards {
  readonly clipboard: {
    write: (data: unknown) => unknown
    read: () => Promise<{ getType: (type: string) => Promise<Blob> }[]>
    readHTML?: () => string
    readText: () => string | Promise<string>
  }
  readonly ClipboardItem?: new (formats: Record<string, string>) => unknown
}

/** The system's clipboard, as any other program sees it. */
export class SystemClipboard {
  constructor(private readonly running: Running) {}

  async write(html: string, text: string): Promise<void> {
    await this.running.app.evaluate(
      async (electron, copied) => {
        // The types know the clipboard as it is since Electron 44.
        const { clipboard, ClipboardItem } = electron as unknown as Clipboards
        if (ClipboardItem === undefined) await clipboard.write(copied)
        else await clipboard.write([new ClipboardItem({ 'text/html': copied.html, 'text/plain': copied.text })])
      },
      { html, text },
    )
  }

  read(): Promise<{ html: string; text: string }> {
    return this.running.app.evaluate(async (electron) => {
      const { clipboard } = electron as unknown as Clipboards
      const text = await clipboard.readText()
      if (clipboard.readHTML !== undefined) return { html: clipboard.readHTML(), text }
      const [item] = await clipboard.read()
      return { html: (await (await item?.getType('text/html'))?.text()) ?? '', text }
    })
  }
}

/** What a page tried to reach while something was done, and whether it went elsewhere. */
export function watched(page: Page): { requests: string[]; navigations: string[] } {
  const seen = { requests: [] as string[], navigations: [] as string[] }
  page.on('request', (request) => {
    if (!/^(?:app|blob|data):/.test(request.url())) seen.requests.push(request.url())
  })
  page.on('framenavigated', (frame) => seen.navigations.push(frame.url()))
  return seen
}
