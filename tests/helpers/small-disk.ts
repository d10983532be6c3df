import { onTestFinished } from 'vitest'
import { mountedDisk } from './mounted-disk'

/** A folder with room for `megabytes` and no more, unmounted when the test ends. */
export function smallDisk(megabytes: number): string {
  const { folder, remove } = mountedDisk(megabytes)
  onTestFinished(remove)
  return folder
}
