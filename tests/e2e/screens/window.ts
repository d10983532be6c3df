import AxeBuilder from '@axe-core/playwright'
import type { FrameLocator, Locator, Page } from '@playwright/test'
import type { BlockNode } from '../../../src/shared/document'
import type { Release } from '../../../src/shared/release'
import { expect, type Running } from '../app'

/** The frame around the page: its panes, list, palette, preview and notices. */
export class WindowScreen {
  readonly page: Page
  readonly list: Locator
  readonly sheet: Locator
  readonly details: Locator
  readonly search: Locator
  readonly notice: Locator

  constructor(private readonly running: Running) {
    this.page = running.page
    this.list = this.page.locator('[data-pane="list"]')
    this.sheet = this.page.getByRole('article', { name: 'The page' })
    this.details = this.page.locator('[data-pane="inspector"]')
    this.search = this.page.getByRole('searchbox', { name: 'Find in library' })
    this.notice = this.page.getByRole('status')
  }

  /** Makes the window's page this large, and waits until it is. */
  async resize(width: number, height: number): Promise<void> {
    await this.running.app.evaluate(
      ({ BrowserWindow }, size) => {
        for (const window of BrowserWindow.getAllWindows())
          if (window.isVisible()) window.setContentSize(size.width, size.height)
      },
      { width, height },
    )
    await this.page.waitForFunction((wanted) => window.innerWidth === wanted, width)
  }

  /** Nothing is wider than the window, once what stands in it has taken its place. */
  async expectNoOverflow(): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  }

  card(headline: string): Locator {
    return this.list.getByRole('option', { name: new RegExp(headline) })
  }

  view(name: string): Locator {
    return this.page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) })
  }

  /** Runs a command of the palette by its name. */
  async command(name: string): Promise<void> {
    const field = this.page.getByRole('searchbox', { name: 'Commands' })
    await this.page.keyboard.press('Control+Shift+p')
    await expect(field).toBeFocused()
    await field.fill(name)
    // Enter takes what is marked, once the list has narrowed to the name.
    const found = this.page.getByRole('menu', { name: 'Commands' }).getByRole('menuitem').first()
    await expect(found).toHaveAccessibleName(new RegExp(name, 'i'))
    await expect(found).toHaveAttribute('data-focused')
    await this.page.keyboard.press('Enter')
    await expect(field).toHaveCount(0)
  }

  /** Asks for everything, by key; answers the field in which it is asked. */
  async findEverything(): Promise<Locator> {
    const field = this.page.getByRole('dialog', { name: 'Find everything' }).getByRole('combobox')
    await this.page.keyboard.press('Control+Shift+f')
    await expect(field).toBeFocused()
    return field
  }

  preview(): FrameLocator {
    return this.page.frameLocator('iframe:not([aria-hidden])')
  }

  /** Text size of the page's words, in pixels. */
  textSize(): Promise<number> {
    return this.page
      .locator('.ProseMirror p')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  }

  /** Rules of axe that something on screen breaks. */
  async violations(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode(true).analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }

  /** Puts releases into the library past the screen, and lets the list see them. */
  async fill(headlines: readonly string[]): Promise<void> {
    for (const headline of headlines) {
      await this.page.evaluate(async (words) => {
        const made = await window.communique.releases.create({ type: 'press-release', draft: null })
        if (!made.ok) throw new Error(made.code)
        const { id, revision, draft } = made.value
        const text = draft.texts[draft.language]!
        const saved = await window.communique.releases.save({
          id,
          revision,
          draft: { ...draft, texts: { [draft.language]: { ...text, headline: words } } },
        })
        if (!saved.ok) throw new Error(saved.code)
      }, headline)
    }
    await this.view('Drafts').click()
    await this.view('All releases').click()
    await this.card(headlines[0] ?? '').waitFor()
  }
}

/** The blocks of a release's body. */
export const bodyOf = ({ draft }: Release): BlockNode[] => draft.texts[draft.language]?.body.content ?? []
