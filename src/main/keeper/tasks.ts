import { exportEverything, type EverythingExported, type ExportEverything } from '../errands/export-everything'
import {
  backUpBeside,
  bringBack,
  bringShare,
  checkBeside,
  packReleases,
  publishShare,
  readPackage,
  repairLibrary,
  type BringBackRequest,
  type BroughtBack,
  type PackageContents,
  type Packed,
  type PackRequest,
} from '../library'

interface Progress {
  readonly done: number
  readonly of: number
}

/**
 * What the keeper does, each a function of `library` that knows no process: it takes a path, and may tell how far it has
 * come. What goes in and out is data that can be cloned.
 */
export const tasks = {
  check: checkBeside,
  backup: backUpBeside,
  repair: repairLibrary,
  bring: bringShare,
  publish: publishShare,
  pack: (request: PackRequest, tell: (progress: Progress) => void): Promise<Packed> =>
    packReleases(request, (done, of) => tell({ done, of })),
  'export-everything': (request: ExportEverything, tell: (progress: Progress) => void): Promise<EverythingExported> =>
    exportEverything(request, tell),
  'bring-back': (request: BringBackRequest, tell: (progress: Progress) => void): Promise<BroughtBack> =>
    bringBack(request, (done, of) => tell({ done, of })),
  // What comes from elsewhere is unpacked where it can do no harm.
  'read-package': ({ path }: { path: string }): Promise<PackageContents> => readPackage(path),
}

export type KeeperTasks = typeof tasks
