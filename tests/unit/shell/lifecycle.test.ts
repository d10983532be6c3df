import type { BrowserWindow } from 'electron'
import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { followWindow } from '../../../src/main/shell/lifecycle'

const deeds = vi.hoisted(() => [] as string[])

vi.mock('electron', () => ({ app: { getPath: () => '/nowhere' } }))
vi.mock('../../../src/main/shell/flush', () => ({
  flushWindow: () => {
    deeds.push('flush')
    return Promise.resolve('saved')
  },
}))

it('a window that closes waits for long work, then asks what is unsaved, and is gone from sight for the rest', async () => {
  const window = Object.assign(new EventEmitter(), {
    webContents: new EventEmitter(),
    hide: () => deeds.push('hide'),
    close: () => deeds.push('close'),
  })
  let end = (): void => undefined
  const work = new Promise<void>((resolve) => (end = resolve))
  followWindow(window as unknown as BrowserWindow, {
    rest: () => work,
    leave: () => Promise.resolve(void deeds.push('leave')),
    finish: () => undefined,
  })
  let isHeld = false
  window.emit('close', { preventDefault: () => (isHeld = true) })
  await Promise.resolve()
  expect(isHeld).toBe(true)
  expect(deeds).toEqual([])
  end()
  await vi.waitFor(() => expect(deeds).toEqual(['flush', 'hide', 'leave', 'close']))
})
