import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HouseCopy } from './house-copy'

/** What each room must not be able to say, and the words by which the compiler refuses it. */
const refused: readonly [room: string, what: string, text: string, objection: RegExp][] = [
  ['shared', 'Node', "import { readFileSync } from 'node:fs'\nexport const it = readFileSync", /TS2591|TS2307/],
  ['shared', 'Node’s globals', 'export const it = process.cwd()', /TS2591|TS2304/],
  ['shared', 'the DOM', 'export const it = document.title', /TS2584|TS2304/],
  ['shared', 'main', "import * as it from '../main/empty'\nexport { it }", /TS6059|TS6307/],
  ['main', 'the DOM', 'export const it = document.title', /TS2584|TS2304/],
  ['main', 'the window', "import * as it from '../renderer/empty'\nexport { it }", /TS6307/],
  ['main', 'the preload', "import * as it from '../preload/empty'\nexport { it }", /TS6307/],
  ['renderer', 'Node', "import { readFileSync } from 'node:fs'\nexport const it = readFileSync", /TS2591|TS2307/],
  ['renderer', 'Node’s globals', 'export const it = process.cwd()', /TS2591|TS2304/],
  ['renderer', 'main', "import * as it from '../main/empty'\nexport { it }", /TS6307/],
  ['preload', 'main', "import * as it from '../main/empty'\nexport { it }", /TS6059|TS6307/],
]

describe('the compiler', () => {
  let house: HouseCopy
  beforeEach(() => {
    house = new HouseCopy()
  })
  afterEach(() => house.remove())

  it.for(refused)('keeps %s from %s', { timeout: 30_000 }, async ([room, , text, objection]) => {
    house.lay(`src/${room}/tried.ts`, text)
    expect(await house.compile(room)).toMatch(objection)
  })

  it('lets every room use shared', { timeout: 60_000 }, async () => {
    house.lay('src/shared/result.ts', 'export const it = 1')
    for (const room of ['preload', 'main', 'renderer']) {
      house.lay(`src/${room}/tried.ts`, "import { it } from '../shared/result'\nexport const mine = it")
      expect(await house.compile(room), room).toBe('')
    }
  })
})
