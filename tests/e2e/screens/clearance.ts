import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type { ClearanceStep } from '../../../src/shared/release'
import { expect, type Running } from '../app'
import { Desk } from './details'

/** Asking, recording, releasing and putting right, by what stands on the window. */
export class ClearanceScreen {
  readonly page: Page
  readonly desk: Desk
  /** What must be known of the release, over its page. */
  readonly lines: Locator

  constructor(private readonly running: Running) {
    this.page = running.page
    this.desk = new Desk(running.page)
    this.lines = this.page.locator('main [role=status]')
  }

  /** A mission that clears a press release by these steps, and a release with all that must stand in it. */
  async ready(steps: readonly ClearanceStep[] = ['ambassador']): Promise<void> {
    await this.page.evaluate(
      async (clearance) => {
        const mission = await window.communique.mission.get({})
        if (!mission.ok) throw new Error(mission.code)
        const contact = {
          id: '01890000-0000-7000-8000-000000000002' as never,
          name: 'Teren Aldo',
          role: { en: 'Press officer' },
          phone: '+52 55 0000 0000',
          email: 'press@valdria.example',
        }
        const saved = await window.communique.mission.save({
          ...mission.value,
          name: { en: 'Embassy of Valdria in Soria' },
          city: { en: 'Port Amel' },
          zone: 'America/Mexico_City',
          email: 'press@valdria.example',
          contacts: [contact],
          clearance: { 'press-release': clearance, correction: clearance, withdrawal: clearance },
          clearers: {
            'section-chief': { name: 'Oren Maskell', role: 'Head of section', email: 'maskell@valdria.example' },
            ambassador: { name: 'Ilka Torvane', role: 'Ambassador', email: 'torvane@valdria.example' },
          },
        })
        if (!saved.ok) throw new Error(saved.code)
      },
      [...steps],
    )
    await this.page.reload()
    await this.desk.newRelease('Valdria opens a reading room in Port Amel')
    await this.desk.body.click()
    await this.page.keyboard.type('The embassy opened a reading room with nine hundred books.')
    await expect.poll(async () => JSON.stringify((await this.desk.stored()).draft)).toContain('nine hundred books.')
  }

  /** Answers whatever opens a file as a mail program would, and keeps its path. */
  async stubMailProgram(isThere: boolean): Promise<void> {
    await this.running.app.evaluate(
      ({ shell }, answer) => {
        shell.openPath = (path) => {
          Reflect.set(globalThis, 'opened', path)
          return Promise.resolve(answer)
        }
        shell.showItemInFolder = (path) => Reflect.set(globalThis, 'shown', path)
      },
      isThere ? '' : 'no program for this file',
    )
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true })
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true })
  }

  async ask(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+a')
    await this.dialog('Ask for clearance').getByRole('button', { name: 'Ask for clearance' }).click()
    await expect(this.page.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 })
  }

  /** Writes down the usual answer with two keys. */
  async record(by?: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+r')
    await expect(this.dialog('Record clearance').getByLabel('Who')).toBeFocused()
    if (by !== undefined) await this.page.keyboard.type(by)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }

  async expectStatus(words: string): Promise<void> {
    await expect(this.page.locator('main').getByText(words, { exact: true })).toBeVisible()
  }

  async markReleased(): Promise<void> {
    await this.button('Mark as released…').click()
    await this.dialog('Mark as released').getByRole('button', { name: 'Mark as released' }).click()
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
    await this.expectStatus('Released')
  }
}

/** The path that was handed to the system last. */
export const openedBy = (app: ElectronApplication): Promise<string> =>
  app.evaluate(() => Reflect.get(globalThis, 'opened') as string)
