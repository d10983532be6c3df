import {
  backUpBeside,
  bringShare,
  checkBeside,
  packReleases,
  publishShare,
  readPackage,
  type PackageContents,
  type Packed,
  type PackRequest,
} from '../library'

/**
 * What the keeper does, each a function of `library` that knows no process: it takes a path, and may tell how far it has
 * come. What goes in and out is data that can be cloned.
 */
export const tasks = {
  check: checkBeside,
  backup: backUpBeside,
  bring: bringShare,
  publish: publishShare,
  pack: (request: PackRequest, tell: (progress: { done: number; of: number }) => void): Promise<Packed> =>
    packReleases(request, (done, of) => tell({ done, of })),
  // What comes from elsewhere is unpacked where it can do no harm.
  'read-package': ({ path }: { path: string }): Promise<PackageContents> => readPackage(path),
}

export type KeeperTasks = typeof tasks
