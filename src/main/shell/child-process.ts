import { utilityProcess } from 'electron'
import { join } from 'node:path'
import type { Ask, Told } from '../child'
import { logInfo } from '../log'

/** A process beside main, which dies without taking the app along. */
export interface Child {
  ask(ask: Ask): void
  /** Whether it has been ended, or ended by itself. */
  isGone(): boolean
  /** Ends it at once, whatever it is at. Answers when it is gone. */
  end(): Promise<void>
}

const running = new Set<Child>()

/** Starts `out/main/NAME.js` with words as its arguments. `onGone` is told when it is gone, and whether we have ended it. */
export function startChild(
  name: 'keeper' | 'reader',
  words: readonly string[],
  onTold: (told: Told) => void,
  onGone: (isEnded: boolean) => void,
): Child {
  const utility = utilityProcess.fork(join(__dirname, `${name}.js`), [...words], {
    serviceName: `Communique ${name}`,
    stdio: 'ignore',
  })
  let isEnded = false
  const gone = new Promise<void>((resolve) => {
    utility.once('exit', (code) => {
      running.delete(child)
      if (!isEnded) logInfo(`the ${name} is gone`, code)
      onGone(isEnded)
      resolve()
    })
  })
  utility.once('spawn', () => {
    if (isEnded) kill(utility.pid)
  })
  utility.on('message', onTold)
  const child: Child = {
    isGone: () => isEnded || !running.has(child),
    ask: (ask) => utility.postMessage(ask),
    end: () => {
      isEnded = true
      kill(utility.pid)
      return gone
    },
  }
  running.add(child)
  return child
}

/** Not asked but killed: one that is deep in SQLite hears nothing. */
function kill(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}

/** Ends every process beside main. What the keeper was at fails with `cancelled`. */
export async function endChildren(): Promise<void> {
  await Promise.all([...running].map((child) => child.end()))
}
