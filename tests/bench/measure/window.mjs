import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { familyOf } from './processes.mjs'

const limit = 60_000

/**
 * Starts Electron and answers its first window: its page, and what is done with it. The debugging port is read from stderr, because port 0
 * lets two runs stand side by side.
 */
export async function openWindow({ electron, electronArguments, env, folder, parameters }) {
  const started = Date.now()
  const flags = [`--user-data-dir=${join(folder, 'profile')}`, '--remote-debugging-port=0']
  const child = spawn(electron, [...electronArguments, ...flags, ...parameters], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child))
    const page = await firstPage(browser)
    return {
      pid: child.pid,
      page,
      firstPaint: () => firstPaint(page, started),
      shown: (selector) => shown(page, selector, started),
      close: () => close(child, browser),
    }
  } catch (error) {
    await close(child)
    throw error
  }
}

function debuggingAddress(child) {
  return new Promise((found, failed) => {
    let written = ''
    child.stderr.on('data', (piece) => {
      written += piece
      const address = /DevTools listening on (ws:\S+)/.exec(written)?.[1]
      if (address) found(address)
    })
    child.once('exit', (code) =>
      failed(new Error(`the app ended with ${code} before it had a window: ${written.slice(-500)}`)),
    )
    setTimeout(() => failed(new Error(`no window after ${limit} ms`)), limit).unref()
  })
}

async function firstPage(browser) {
  const [context] = browser.contexts()
  return context.pages()[0] ?? (await context.waitForEvent('page', { timeout: limit }))
}

/** Milliseconds from the start of the process to the first painted content, on the clock both sides share. */
async function firstPaint(page, started) {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, null, {
    timeout: limit,
  })
  const painted = await page.evaluate(
    () => performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime,
  )
  return painted - started
}

/** Milliseconds from the start of the process to the frame after the one that has an element in the page. */
async function shown(page, selector, started) {
  const at = await page.evaluate(
    (sought) =>
      new Promise((found) => {
        const look = () => {
          const isThere = document.querySelector(sought) !== null
          requestAnimationFrame(isThere ? () => found(performance.timeOrigin + performance.now()) : look)
        }
        look()
      }),
    selector,
  )
  return at - started
}

/** Ended without ceremony: closing is not what is measured, and a bare window knows no ceremony. */
async function close(child, browser) {
  const ended = child.exitCode === null ? once(child, 'exit') : null
  const family = familyOf(child.pid)
  await browser?.close().catch(() => {}) // the connection only
  for (const pid of family) end(pid)
  await ended
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // gone with its parent
  }
}
