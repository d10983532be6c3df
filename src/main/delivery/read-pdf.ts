import { getDocumentProxy } from 'unpdf'

export interface ReadPdf {
  title: string
  language: string
  /** What the file says of the software that made it. */
  producers: string
  /** `running` is what stands in the margins at the top and bottom, `text` everything between. */
  pages: { text: string; running: string }[]
}

/** Sheets keep their running lines within this distance of their edges; the text begins further inside. Points. */
const runningMargin = 60

/** Reads a PDF with PDF.js, which had no part in making it. Throws what PDF.js throws for what is no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // PDF.js takes the bytes for itself, so it gets a copy.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  try {
    const pages: ReadPdf['pages'] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const height = page.getViewport({ scale: 1 }).height
      const read = { text: '', running: '' }
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item)) continue
        const y = Number(item.transform[5])
        read[y < runningMargin || y > height - runningMargin ? 'running' : 'text'] +=
          `${item.str}${item.hasEOL ? '\n' : ''}`
      }
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
