import type { Library } from '../library'
import { compareReceived, lookAtReceived, receiveEntries, receiveReleases } from '../packages'
import type { Wing } from './wing'

/** What comes from another library. */
export function transferWing({ connection, read, write }: Wing): Pick<Library, 'transfer'> {
  return {
    transfer: {
      look: (contents, packed) => read(() => lookAtReceived(connection, contents, packed)),
      compare: (contents, id, choices) => read(() => compareReceived(connection, contents, id, choices)),
      receiveEntries: (contents) => write((author) => receiveEntries(connection, author, contents)),
      receive: (contents, decisions, ids) =>
        write((author) => receiveReleases(connection, author, contents, decisions, ids)),
    },
  }
}
