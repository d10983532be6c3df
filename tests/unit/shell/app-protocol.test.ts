import { describe, expect, it, vi } from 'vitest'
import { pathOf } from '../../../src/main/shell/app-protocol'

vi.mock('electron', () => ({ app: { isPackaged: true }, protocol: {} }))

describe('pathOf', () => {
  it('answers the decoded path', () => {
    expect(pathOf('app://bundle/index.html')).toBe('/index.html')
    expect(pathOf('app://bundle/assets/a%20b.css?x=1#y')).toBe('/assets/a b.css')
  })

  it('refuses what climbs, on every system', () => {
    expect(pathOf('app://bundle/..%2fmain/index.js')).toBe(403)
    expect(pathOf('app://bundle/a/..%2F..%2Fb')).toBe(403)
    expect(pathOf('app://bundle/..%5cmain')).toBe(403)
    expect(pathOf('app://bundle/a%5cb')).toBe(403)
  })

  it('refuses what cannot be read', () => {
    expect(pathOf('app://bundle/%zz')).toBe(400)
    expect(pathOf('app://bundle/%c0%ae')).toBe(400)
    expect(pathOf('app://bundle/index.html%00.js')).toBe(400)
    expect(pathOf('no address')).toBe(400)
  })
})
