import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HouseCopy } from './house-copy'

const imports = (specifier: string, member = 'it'): string =>
  `import { ${member} } from '${specifier}'\nexport const mine = ${member}`

/** One breach each: the file that commits it, its text, and what the rule says. */
const breaches: readonly [file: string, text: string, objection: string][] = [
  ['src/main/delivery/x.ts', imports('better-sqlite3'), 'better-sqlite3 may be imported only in src/main/library/'],
  ['src/main/bridge/x.ts', imports('electron', 'ipcMain'), 'ipcMain may be imported only in src/main/bridge/handle.ts'],
  ['src/main/shell/x.ts', imports('electron', 'ipcRenderer'), 'ipcRenderer may be imported only in src/preload/'],
  ['src/main/library/x.ts', imports('electron', 'app'), 'electron may be imported only in'],
  ['src/renderer/app/x.ts', imports('electron', 'app'), 'electron may be imported only in'],
  ['src/renderer/app/x.ts', 'export const it = window.communique', 'window.communique belongs to'],
  ['src/renderer/app/x.ts', "export const it = window['communique']", 'window.communique belongs to'],
  ['src/main/library/x.ts', imports('../delivery'), 'library must not import delivery'],
  ['src/main/delivery/x.ts', imports('../importing'), 'delivery must not import importing'],
  ['src/main/importing/x.ts', imports('../library'), 'importing must not import library'],
  ['src/main/library/x.ts', imports('../shell'), 'library must not import shell'],
  ['src/main/shell/x.ts', imports('../bridge'), 'shell must not import bridge'],
  ['src/main/bridge/x.ts', imports('../library/tables/release'), 'enter library only through its index'],
  ['src/main/bridge/x.ts', "export * from '../library/open'", 'enter library only through its index'],
  ['src/main/bridge/x.ts', "export const it = import('../library/open')", 'enter library only through its index'],
  ['src/main/bridge/x.ts', imports('../../shared/release/speaker'), 'enter release only through its index'],
  ['src/main/bridge/x.ts', imports('../../renderer/words'), 'main must not import renderer'],
  ['src/preload/x.ts', imports('../main/log'), 'preload must not import main'],
  ['src/shared/release/x.ts', imports('../../main/log'), 'shared must not import main'],
  ['src/renderer/features/facts/x.ts', imports('../library'), 'features must not import each other'],
  ['src/renderer/features/facts/x.ts', imports('../../app'), 'features must not import app'],
  ['src/renderer/app/x.ts', imports('../features/facts/fields'), 'enter facts only through its index'],
  ['src/renderer/ui/x.ts', imports('../session'), 'ui must not import session'],
  ['src/main/log/x.ts', imports('../../../tests/e2e/app'), 'nothing imports tests'],
]

const allowed: readonly [file: string, text: string][] = [
  ['src/main/library/x.ts', imports('better-sqlite3')],
  ['src/main/bridge/handle.ts', imports('electron', 'ipcMain')],
  ['src/preload/x.ts', imports('electron', 'ipcRenderer')],
  ['src/preload/x.ts', imports('../shared/contract/names')],
  ['src/main/bridge/x.ts', imports('../library')],
  ['src/main/library/tables/x.ts', imports('../open')],
  ['src/main/library/x.ts', imports('../files')],
  ['src/shared/intake/x.ts', imports('../release')],
  ['src/renderer/bridge.ts', 'export const it = window.communique'],
  ['src/renderer/editor/x.ts', imports('../../shared/document/schema')],
  ['src/renderer/app/x.ts', imports('../features/facts')],
  ['src/renderer/features/facts/inner/x.ts', imports('../fields')],
]

/** The same file again and again in one house: the folder decides, not the name. */
const numbered = (file: string, number: number): string => file.replace(/\/x\.ts$/, `/x${number}.ts`)

/** One run of the linter over every breach and every allowed way answers for all of them. */
describe('the import rule', () => {
  const house = new HouseCopy()
  let lines: string[] = []

  beforeAll(async () => {
    const all = [...breaches, ...allowed]
    all.forEach(([file, text], number) => house.lay(numbered(file, number), text))
    house.lay('src/main/log/promise.ts', 'export function go(): void {\n  Promise.resolve(1)\n}')
    lines = (await house.lint()).split('\n')
  }, 30_000)

  afterAll(() => house.remove())

  const saidOf = (file: string): string[] => lines.filter((line) => line.startsWith(`${file}:`))

  it.for(breaches.map((breach, number) => [number, ...breach] as const))(
    'refuses breach %i, in %s',
    ([number, file, , objection]) => {
      expect(saidOf(numbered(file, number)).join('\n')).toContain(objection)
    },
  )

  it.for(allowed.map(([file], number) => [number + breaches.length, file] as const))(
    'has no objection to way %i, in %s',
    ([number, file]) => {
      expect(saidOf(numbered(file, number)).filter((line) => line.includes('house(import-rule)'))).toEqual([])
    },
  )

  it('comes with a look for promises that nobody waits for', () => {
    expect(saidOf('src/main/log/promise.ts').join('\n')).toContain('no-floating-promises')
  })
})
