import { writeSync } from 'node:fs'
import { repairLibrary } from '../../../src/main/library'

// Repairs a library until it comes to a step, tells that, and waits there to be killed.
const [path = '', last = ''] = process.argv.slice(2)
repairLibrary({ library: path, isTrial: false }, ({ step }) => {
  if (step !== last) return
  writeSync(1, `${step}\n`)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})
writeSync(1, 'done\n')
