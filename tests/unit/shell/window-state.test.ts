import { describe, expect, it, vi } from 'vitest'
import { smallestHeight, smallestWidth, within } from '../../../src/main/shell/window-state'

vi.mock('electron', () => ({ screen: {} }))

const screen = { x: 0, y: 0, width: 1920, height: 1080 }

describe('within', () => {
  it('leaves a window that is wholly on the screen', () => {
    const window = { x: 100, y: 50, width: 1200, height: 800 }
    expect(within(window, screen)).toEqual(window)
  })

  it('brings back one that a removed screen left outside', () => {
    expect(within({ x: 3000, y: -900, width: 1200, height: 800 }, screen)).toEqual({
      x: 720,
      y: 0,
      width: 1200,
      height: 800,
    })
  })

  it('shrinks one that is too large, but not below what can be used', () => {
    expect(within({ x: 0, y: 0, width: 5000, height: 5000 }, screen)).toEqual(screen)
    const small = { x: 10, y: 20, width: 800, height: 600 }
    expect(within({ x: 0, y: 0, width: 300, height: 200 }, small)).toEqual({
      x: 10,
      y: 20,
      width: smallestWidth,
      height: smallestHeight,
    })
  })
})
