import { app } from 'electron'
import { hostname } from 'node:os'
import { openShared, type SharedLibrary } from '../../errands'
import { openLibrary, shareAt, type Library, type OpenOptions } from '../../library'
import { runInKeeper } from '../../shell'

/** A library that was opened, and what follows its share where it is on one. */
export interface OpenedAt {
  /** What the officer has opened. The library lies there too, but for a working copy. */
  readonly path: string
  readonly library: Library
  readonly shared: SharedLibrary | null
}

/** Opens a library in its place, or one on a network share by its working copy. Fails as {@link openShared}. */
export async function openAt(
  path: string,
  options: { create: boolean; onSettled: NonNullable<OpenOptions['onSettled']>; onShareChanged: () => void },
): Promise<OpenedAt> {
  const { create, onSettled, onShareChanged } = options
  const device = hostname()
  const share = shareAt(app.getPath('userData'), path)
  if (share === null) {
    const library = openLibrary(path, { create, device, onSettled })
    return { path: library.path, library, shared: null }
  }
  const shared = await openShared(
    share,
    { create, device, onSettled },
    {
      bring: (request, tell, signal) => runInKeeper('bring', request, tell, signal),
      publish: (request, tell, signal) => runInKeeper('publish', request, tell, signal),
      now: () => Date.now(),
      onChanged: onShareChanged,
    },
  )
  return { path: share.path, library: shared.library, shared }
}
