import { cpSync, existsSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { NamedFailure } from '../../../shared/result'
import { naming } from '../failures'
import { freeName } from '../free-name'
import { takeLock } from '../lock'
import { mediaFolder } from '../media'
import { folded } from './bringing'
import { syncNames } from './moving'
import { readRecord, writeRecord } from './records'
import type { Share } from './share'

/**
 * Makes a library of its own of a working copy that has forked, with its media, beside where it lay. The share can be brought
 * anew then. Answers the path of the library. Fails with `library-locked` {path} while it is open.
 */
export function setApart(share: Share, now: Date): string {
  const { path, copy } = share
  const lock = takeLock(copy)
  if (typeof lock === 'string') throw new NamedFailure(lock, { path })
  try {
    return naming(copy, () => {
      folded(copy)
      const apart = freeName(copy, 'apart', now)
      if (existsSync(mediaFolder(copy))) cpSync(mediaFolder(copy), mediaFolder(apart), { recursive: true })
      renameSync(copy, apart)
      writeRecord(share, { ...readRecord(share), base: null, fetching: null, sending: null, unreadable: null })
      syncNames(dirname(copy))
      return apart
    })
  } finally {
    lock.release()
  }
}
