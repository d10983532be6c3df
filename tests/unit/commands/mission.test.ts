import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { mission } from '../../../src/main/commands/mission'
import type { Mission } from '../../../src/shared/release'
import { aSeries } from '../../helpers/builders'
import { temporaryFolder } from '../../helpers/temporary-folder'

it('sets no series whose pattern holds no number, and says why', async () => {
  const folder = temporaryFolder()
  const tools = {
    usualLibrary: join(folder, 'l.communique'),
    userData: join(folder, 'data'),
    folder,
    output: { print: vi.fn(), draw: vi.fn() },
    tell: vi.fn(),
  }
  const set = (changes: Partial<Mission>) => {
    writeFileSync(join(folder, 'desk.json'), JSON.stringify(changes))
    return mission.run({ values: {}, flags: new Set(), positionals: ['desk.json'] }, tools)
  }
  const good = aSeries()
  await expect(set({ series: [good, aSeries({ name: 'Notes', pattern: 'VAL/{year}' })] })).rejects.toMatchObject({
    code: 'usage',
    values: { problem: expect.stringMatching(/“Notes” holds no \{number\}/) },
  })
  expect(existsSync(tools.usualLibrary)).toBe(false)
  expect(await set({ series: [good] })).toMatchObject({ series: [good] })
})
