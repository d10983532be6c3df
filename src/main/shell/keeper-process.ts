import { NamedFailure } from '../../shared/result'
import type { AnswerOf, ProgressOf, RequestOf } from '../child'
import type { KeeperTasks } from '../keeper/tasks'
import { logInfo } from '../log'
import { startChild } from './child-process'

/**
 * Has a task done in a process that lives for it alone. Fails as the task does; with `cancelled` when `signal` or
 * `endChildren` ends it; with `work-ended` when its process dies.
 */
export function runInKeeper<Name extends keyof KeeperTasks>(
  task: Name,
  request: RequestOf<KeeperTasks[Name]>,
  onProgress: (progress: ProgressOf<KeeperTasks[Name]>) => void = () => {},
  signal?: AbortSignal,
): Promise<AnswerOf<KeeperTasks[Name]>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) throw new NamedFailure('cancelled')
    const keeper = startChild(
      'keeper',
      [],
      (told) => {
        if ('progress' in told) return onProgress(told.progress as ProgressOf<KeeperTasks[Name]>)
        if ('value' in told) resolve(told.value as AnswerOf<KeeperTasks[Name]>)
        else {
          if (told.error !== undefined) logInfo(`the keeper failed in ${task}`, told.error)
          reject(new NamedFailure(told.failure.code, told.failure.values))
        }
        void keeper.end()
      },
      (isEnded) => reject(new NamedFailure(isEnded ? 'cancelled' : 'work-ended')),
    )
    signal?.addEventListener('abort', () => void keeper.end(), { once: true })
    keeper.ask({ number: 1, task, request })
  })
}
