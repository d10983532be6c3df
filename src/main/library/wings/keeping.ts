import type { Library, Releases } from '../library'
import { notYet, type Wing } from './wing'

export function keepingWing({ read, write }: Wing): Pick<Library, 'health'> & {
  destroying: Pick<Releases, 'destroy' | 'trashRound'>
} {
  return {
    health: {
      state: () => read(notYet),
      quickCheck: () => write(notYet),
      fullCheckNext: () => write(notYet),
    },
    destroying: {
      destroy: () => write(notYet),
      trashRound: () => write(notYet),
    },
  }
}
