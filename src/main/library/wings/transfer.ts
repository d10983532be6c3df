import type { Library } from '../library'
import { compareReceived, lookAtReceived, receivePackage } from '../packages'
import type { Wing } from './wing'

/** What comes from another library. */
export function transferWing({ connection, read, write }: Wing): Pick<Library, 'transfer'> {
  return {
    transfer: {
      look: (contents, packed) => read(() => lookAtReceived(connection, contents, packed)),
      compare: (contents, id, choices) => read(() => compareReceived(connection, contents, id, choices)),
      receive: (contents, decisions) => write((author) => receivePackage(connection, author, contents, decisions)),
    },
  }
}
