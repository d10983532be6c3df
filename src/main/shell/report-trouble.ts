import { app } from 'electron'
import { logError, logInfo } from '../log'

/** Electron 35 moved the facts of a console message from further arguments into the event. */
type Facts = { level?: unknown; message?: string; lineNumber?: number }

/** Errors and security messages of every page go into the log; their words only where they cannot be those of a release. */
export function reportTrouble(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('console-message', (...given: unknown[]) => {
      const [event, oldLevel, oldMessage, oldLine] = given as [Facts, number?, string?, number?]
      const message = event.message ?? oldMessage ?? ''
      const isError = event.level === 'error' || oldLevel === 3
      const isSecurity = /Content Security Policy|Electron Security Warning/.test(message)
      if (!isError && !isSecurity) return
      const isOfCode = isSecurity || /^Uncaught (\(in promise\) )?(Type|Reference|Range)Error/.test(message)
      logInfo('page', event.lineNumber ?? oldLine ?? 0, isOfCode ? message.slice(0, 500) : 'error')
    })
    contents.on('preload-error', (_event, _path, error) => logError('preload', error))
  })
}
