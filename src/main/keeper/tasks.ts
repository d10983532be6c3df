import { exportEverything } from '../errands/export-everything'
import {
  backUpBeside,
  bringBack,
  bringShare,
  checkBeside,
  packReleases,
  publishShare,
  readPackage,
  repairLibrary,
  type PackageContents,
} from '../library'

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
  pack: packReleases,
  'export-everything': exportEverything,
  'bring-back': bringBack,
  // What comes from elsewhere is unpacked where it can do no harm.
  'read-package': ({ path }: { path: string }): Promise<PackageContents> => readPackage(path),
}

export type KeeperTasks = typeof tasks
