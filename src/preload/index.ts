import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { channelNames, eventNames, type EventName } from '../shared/contract/names'

/**
 * One function per channel, and nothing that takes a channel's name: the window can ask only what the contract lists.
 * Names alone come from the contract, so that no schema is loaded here; main parses what arrives.
 */
const groups: Record<string, Record<string, (request: unknown) => Promise<unknown>>> = {}
for (const name of channelNames) {
  const [group = '', verb = ''] = name.split('.')
  groups[group] = { ...groups[group], [verb]: (request) => ipcRenderer.invoke(name, request) }
}

/** A file that was dropped says here alone where it lies: the window can name none that nobody handed to it. */
groups['transfer'] = {
  ...groups['transfer'],
  dropped: (file) => ipcRenderer.invoke('transfer.dropped', { path: webUtils.getPathForFile(file as File) }),
}

/** The event itself stays here, because its `sender` would hand the window a way to every channel. */
function on(name: EventName, listener: (payload: unknown) => void): () => void {
  if (!eventNames.includes(name)) throw new TypeError(`no event named ${String(name)}`)
  const unwrapped = (_event: IpcRendererEvent, payload: unknown): void => listener(payload)
  ipcRenderer.on(name, unwrapped)
  return () => void ipcRenderer.off(name, unwrapped)
}

contextBridge.exposeInMainWorld('communique', { ...groups, on })

// Some violations, such as of a library that tries out eval(), leave no trace on the console; all of them belong in
// the log. Listening begins before the page's first script.
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
  console.error(`Content Security Policy: ${effectiveDirective} stopped ${blockedURI} at ${sourceFile}:${lineNumber}`)
})
