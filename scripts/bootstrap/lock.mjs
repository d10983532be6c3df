import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './messages.mjs'

/**
 * Runs `work` while holding the file at `path`, so that two runs at once do not install the same thing twice.
 * It only saves double work: what is made under it is renamed into place, whole or not at all.
 */
export async function withLock(path, work) {
  let told = false
  while (!taken(path)) {
    const holder = holderOf(path)
    if (holder !== null && !isAlive(holder)) {
      rmSync(path, { force: true }) // left behind by a run that was killed
      continue
    }
    if (!told) say(`waiting for another run of this project (process ${holder ?? 'unknown'}) to finish its set-up`)
    told = true
    await pause(500)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function taken(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function holderOf(path) {
  try {
    return Number(readFileSync(path, 'utf8')) || null
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
