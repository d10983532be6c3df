import { getDocumentProxy } from 'unpdf'

export interface ReadPdf {
  title: string
  language: string
  /** What the file says of the software that made it. */
  producers: string
  /** `running` is what stands in the margins at the top and bottom, `text` everything between. */
  pages: { text: string; running: string; lines: PdfLine[] }[]
}

/** A line of text between the margins: the height of its baseline in points from the bottom of the sheet, and its words. */
export interface PdfLine {
  baseline: number
  text: string
}

/** Sheets keep their running lines within this distance of their edges; the text begins further inside. Points. */
const runningMargin = 60

/** Words on one line may be set in two sizes, which shifts their baselines a little. Points. */
const sameLine = 4

/** Reads a PDF with PDF.js, which had no part in making it. Throws what PDF.js throws for what is no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // PDF.js takes the bytes for itself, so it gets a copy.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  try {
    const pages: ReadPdf['pages'] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const height = page.getViewport({ scale: 1 }).height
      const read: ReadPdf['pages'][number] = { text: '', running: '', lines: [] }
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item)) continue
        const y = Number(item.transform[5])
        const isRunning = y < runningMargin || y > height - runningMargin
        read[isRunning ? 'running' : 'text'] += `${item.str}${item.hasEOL ? '\n' : ''}`
        if (isRunning || item.str.trim() === '') continue
        const line = read.lines.find(({ baseline }) => Math.abs(baseline - y) < sameLine)
        if (line === undefined) read.lines.push({ baseline: y, text: item.str })
        else line.text += item.str
      }
      read.lines.sort((a, b) => b.baseline - a.baseline)
      pages.push(read)
    }
    const { info } = await document.getMetadata()
    const told = (key: string): string => {
      const value: unknown = Reflect.get(info, key)
      return typeof value === 'string' ? value : ''
    }
    return {
      title: told('Title'),
      language: told('Language'),
      producers: `${told('Creator')} ${told('Producer')}`,
      pages,
    }
  } finally {
    await document.loadingTask.destroy()
  }
}
