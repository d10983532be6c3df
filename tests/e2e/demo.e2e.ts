import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, root, test } from './app'

/** Width and height from a PNG's header. */
function sizeOf(picture: string): [number, number] {
  const bytes = readFileSync(picture)
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

test('the demo does the main job on the sample and leaves its files', () => {
  const demo = spawnSync(process.execPath, [join(root, 'scripts', 'demo.mjs')], { encoding: 'utf8' })
  expect(demo.status, demo.stderr).toBe(0)
  const folder = join(root, 'out', 'demo')
  const files = readdirSync(folder)
  for (const ending of ['.pdf', '.html', '.eml']) {
    expect(
      files.filter((name) => name.endsWith(ending)),
      ending,
    ).toHaveLength(1)
  }
  const [html = ''] = files.filter((name) => name.endsWith('.html'))
  expect(html).not.toContain('DRAFT')
  expect(readFileSync(join(folder, html), 'utf8')).not.toContain('DRAFT')
  const copies = readdirSync(join(folder, 'clearance')).map((name) => name.split('.').at(-1) ?? '')
  expect(copies.sort()).toEqual(['eml', 'pdf'])
  const [light, dark] = ['window-light.png', 'window-dark.png'].map((name) => join(folder, name))
  expect(sizeOf(light!)).toEqual([1440, 900])
  expect(sizeOf(dark!)).toEqual([1440, 900])
  expect(readFileSync(light!).equals(readFileSync(dark!))).toBe(false)
})
