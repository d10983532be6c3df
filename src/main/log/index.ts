/** What went wrong, in a rotating file on this device. It never leaves the device and never holds words of a release. */
import log from 'electron-log/node'
import { join } from 'node:path'
import { describeError } from './describe-error'

const largestFile = 1_000_000
let folder = ''

log.transports.console.level = false
log.transports.file.level = false

/**
 * Starts writing to `userData`/logs/communique.log, with a line that says so: a log that is not there is then a fault
 * that shows. One older file of 1 MB is kept beside it. Before, nothing is written.
 */
export function startLog(userData: string, version: string): void {
  folder = join(userData, 'logs')
  // Left to itself it looks for a package.json above the working folder, and writes nothing where there is none.
  log.transports.file.setAppName('Communique')
  log.transports.file.resolvePathFn = () => join(folder, 'communique.log')
  log.transports.file.maxSize = largestFile
  log.transports.file.level = 'info'
  logInfo('started', version)
}

/** Where the log lies. */
export const logFolder = (): string => folder

/** Says what happened. `where` and `facts` are names and numbers of ours, never what an officer wrote or a path. */
export const logInfo = (where: string, ...facts: (string | number)[]): void => log.info(where, ...facts)

/** Says where an error arose. Its message is left out unless it cannot hold words of a release. */
export const logError = (where: string, error: unknown): void => log.error(where, describeError(error))
