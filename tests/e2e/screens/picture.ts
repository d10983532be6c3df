import type { WindowScreen } from './window'

/** Where pictures of the screens go, for those who want to look at them; none are taken otherwise. */
const folder = process.env['COMMUNIQUE_PICTURES']

/** The window in both themes and in the sizes that it is looked at in. */
export async function picture(frame: WindowScreen, name: string): Promise<void> {
  if (folder === undefined) return
  for (const [width, height] of [
    [1440, 900],
    [1024, 680],
  ] as const) {
    await frame.resize(width, height)
    for (const colorScheme of ['dark', 'light'] as const) {
      await frame.page.emulateMedia({ colorScheme })
      await frame.page.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png` })
    }
  }
  await frame.resize(1440, 900)
}
