import type { PackagePreview, PackageToken } from '../../shared/contract'
import { newId, type ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { lookAtPackage } from '../errands'
import { isPackage, type Library, type PackageContents } from '../library'

/** The packages that were opened, and the one that the window looks at. */
export interface ReceivedPackages {
  /** Opened by the system: the window is told, and asks for it when it can show it. */
  readonly open: (path: string) => void
  /** The next of those, or null. Fails as reading does. */
  readonly next: () => Promise<PackagePreview | null>
  /** Reads a package and keeps it in place of the one before. */
  readonly read: (path: string) => Promise<PackagePreview>
  /** Fails with `not-found` where it is another by now, or the library is. */
  readonly named: (token: PackageToken) => HeldPackage
  readonly forget: () => void
}

export interface HeldPackage {
  readonly token: PackageToken
  readonly path: string
  readonly contents: PackageContents
  readonly library: Library
  /** The releases of it that have been taken in, where something stopped it before the end. */
  readonly received: Set<ReleaseId>
}

export function receivedPackages(
  library: () => Library,
  read: (path: string) => Promise<PackageContents>,
  tell: () => void,
): ReceivedPackages {
  const waiting: string[] = []
  let held: HeldPackage | null = null

  async function readHeld(path: string): Promise<PackagePreview> {
    const into = library()
    const contents = await read(path)
    const package_ = { token: newId<PackageToken>(), path, contents, library: into, received: new Set<ReleaseId>() }
    const preview = await lookAtPackage(into, contents, package_)
    held = package_
    return preview
  }

  return {
    open: (path) => {
      waiting.push(path)
      tell()
    },
    next: async () => {
      const path = waiting.shift()
      return path === undefined ? null : await readHeld(path)
    },
    read: readHeld,
    named: (token) => {
      if (held?.token !== token || held.library !== library()) throw new NamedFailure('not-found', { id: token })
      return held
    },
    forget: () => {
      held = null
    },
  }
}

/** Whether a file that was opened is a package: its name does not tell it from a library. */
export function isPackageAt(path: string): boolean {
  try {
    return isPackage(path)
  } catch {
    // What cannot be read is told of by whoever opens it.
    return false
  }
}
