import { app, protocol, type WebContents, type WebFrameMain } from 'electron'

/** Our own protocol. Its hosts are apart from each other as web sites are. */
export const scheme = 'app'
export const bundleOrigin = 'app://bundle'
export const previewOrigin = 'app://preview'
export const mediaOrigin = 'app://media'

/** To be called before Electron is ready, and once. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/** Where the window's page is served while developing; never in a packaged app. */
export const developmentServer = (): string | null =>
  app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

/** Scheme and host, because for a scheme of our own `URL.origin` is the word "null". */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol: itsProtocol, host } = new URL(address)
  return `${itsProtocol}//${host}`
}

/** Whether an address belongs to the window's own page. */
export function isOurs(address: string): boolean {
  const server = developmentServer()
  const origin = originOf(address)
  return origin !== null && (origin === bundleOrigin || (server !== null && origin === originOf(server)))
}

/**
 * Whether a frame is the page of one of our windows itself. To be asked at once: a frame that has gone meanwhile is
 * null.
 */
export const isOurMainFrame = (frame: WebFrameMain | null, sender: WebContents): boolean =>
  frame !== null && frame === sender.mainFrame && isOurs(frame.url)
