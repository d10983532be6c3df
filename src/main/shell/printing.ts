import { app, session, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { withFonts, type PrintPage } from '../../shared/render'
import { NamedFailure } from '../../shared/result'
import { logError } from '../log'
import { fontAddress } from './fonts'
import { scheme } from './origin'
import { createWindow, shownWindow } from './window'

const partition = 'print'
const patience = 30_000

/** Electron 43 keeps one queue per page; before, one refused print made every later one in the process fail too. */
const forgetsFailures = Number(process.versions['electron']?.split('.')[0] ?? 0) >= 43

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Pages that wait to be fetched by the print window, by their token. */
const waiting = new Map<string, string>()

let window: BrowserWindow | null = null
let isSpoilt = false
let queue: Promise<unknown> = Promise.resolve()

/**
 * Prints a rendered page to PDF bytes: tagged, with outline, its fonts embedded. One at a time. Fails with
 * `print-failed`, or with `print-restart-needed` where this Electron cannot print any more in this run.
 */
export function printPdf(page: PrintPage): Promise<Uint8Array> {
  const printed = queue.then(() => print(withFonts(page, fontAddress)))
  queue = printed.catch(() => undefined)
  return printed
}

async function print(page: PrintPage): Promise<Uint8Array> {
  if (isSpoilt) throw new NamedFailure('print-restart-needed')
  const loaded = await load(page.html)
  try {
    return await withPatience(
      loaded.webContents.printToPDF({
        displayHeaderFooter: true,
        headerTemplate: page.header,
        footerTemplate: page.footer,
        pageSize: page.paper,
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    )
  } catch (error) {
    logError('print', error)
    isSpoilt = !forgetsFailures
    throw new NamedFailure(isSpoilt ? 'print-restart-needed' : 'print-failed', {}, { cause: error })
  }
}

/** Printing before a page has loaded brings the whole app down, so nothing is handed out before. */
async function load(html: string): Promise<BrowserWindow> {
  await app.whenReady()
  const token = randomUUID()
  waiting.set(token, html)
  const printing = printWindow()
  try {
    await withPatience(printing.loadURL(`${scheme}://print/${token}`))
    return printing
  } catch (error) {
    logError('print page', error)
    discard(printing)
    throw new NamedFailure('print-failed', {}, { cause: error })
  } finally {
    waiting.delete(token)
  }
}

/** Kept warm for the next page. Hidden, without scripts, in a memory of its own. */
function printWindow(): BrowserWindow {
  if (window !== null && !window.isDestroyed()) {
    if (!window.webContents.isCrashed()) return window
    discard(window)
  }
  servePrintPages()
  const fresh = createWindow({ show: false, width: 900, height: 1200 }, { partition, javascript: false })
  window = fresh
  // A hidden window would keep the app alive after its only visible one.
  shownWindow()?.once('closed', () => void queue.then(() => discard(fresh)))
  return fresh
}

function discard(printing: BrowserWindow): void {
  if (window === printing) window = null
  if (!printing.isDestroyed()) printing.destroy()
}

function servePrintPages(): void {
  const own = session.fromPartition(partition)
  if (own.protocol.isProtocolHandled(scheme)) return
  own.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, decide) =>
    decide({ cancel: !url.startsWith(`${scheme}://print/`) && !url.startsWith('data:') }),
  )
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setSpellCheckerEnabled(false)
  own.protocol.handle(scheme, (request) => {
    const html = waiting.get(new URL(request.url).pathname.slice(1))
    if (html === undefined) return new Response(null, { status: 404 })
    return new Response(html, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    })
  })
}

/** The promise's outcome, or a rejection when it takes longer than a page can take. */
async function withPatience<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience)
  })
  try {
    return await Promise.race([promise, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
