import { app, type Session } from 'electron'
import { logInfo } from '../log'
import { developmentPolicy } from './content-security-policy'
import { developmentServer, isOurs, originOf, previewOrigin } from './origin'

/** Everything that a page could use to leave its place or to bring strangers in, for every page that will ever be. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      const isAllowed = event.isMainFrame ? isOurs(event.url) : originOf(event.url) === previewOrigin
      if (isAllowed) return
      event.preventDefault()
      logInfo('navigation refused', originOf(event.url) ?? 'unreadable address')
    })
    contents.on('will-redirect', (event) => event.preventDefault())
  })
}

/** Schemes that never leave this device. */
const localSchemes = ['app:', 'devtools:', 'data:', 'blob:']

/** No page gets anything from the network, and none is allowed to use the device. */
export function guardSession(session: Session): void {
  const server = developmentServer()
  const servers = server === null ? [] : [originOf(server), originOf(server)?.replace(/^http/, 'ws')]
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, decide) => {
    const isLocal = localSchemes.some((scheme) => url.startsWith(scheme)) || servers.includes(originOf(url))
    decide({ cancel: !isLocal })
  })
  if (server !== null) addPolicyWhileDeveloping(session, server)
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(isCopying(permission) && contents !== null && isOurs(contents.getURL())),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isCopying(permission) && isOurs(origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  // Spelling is checked by ourselves, by block and language; this also stops the download of dictionaries.
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Copying what the officer copies; reading the clipboard stays with the paste keys. */
const isCopying = (permission: string): boolean => permission === 'clipboard-sanitized-write'

function addPolicyWhileDeveloping(session: Session, server: string): void {
  const policy = developmentPolicy(server.replace(/\/$/, ''))
  session.webRequest.onHeadersReceived({ urls: ['http://*/*'] }, ({ responseHeaders }, pass) =>
    pass({ responseHeaders: { ...responseHeaders, 'Content-Security-Policy': [policy] } }),
  )
}
