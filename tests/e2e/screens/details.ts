import type { Locator, Page } from '@playwright/test'
import type { Release } from '../../../src/shared/release'
import { expect } from '../app'

/** The window as an officer uses it while writing: by the names that stand on it, and by keys. */
export class Desk {
  readonly details: Locator
  readonly headline: Locator
  readonly body: Locator

  constructor(readonly page: Page) {
    this.details = page.getByRole('complementary', { name: 'Details' })
    this.headline = page.getByRole('textbox', { name: 'Headline', exact: true })
    this.body = page.getByRole('textbox', { name: 'Text of the release' })
  }

  /** A new press release on the page, with the details beside it. */
  async newRelease(headline: string): Promise<void> {
    await expect(this.page.locator('[data-pane="list"]')).toBeVisible()
    await this.page.keyboard.press('Control+n')
    await expect(this.page.getByRole('menuitem', { name: 'Press release' })).toBeFocused()
    await this.page.keyboard.press('Enter')
    await expect(this.headline).toBeFocused()
    await this.page.keyboard.type(headline)
    await expect(this.body).toHaveAttribute('contenteditable', 'true')
  }

  /** From the headline into the empty text below it, by key. */
  async goToText(): Promise<void> {
    await this.page.keyboard.press('Enter')
    await expect(this.body).toBeFocused()
  }

  /** Quotes what is selected, and waits until the menu that asks whose words they are has the keys. */
  async quote(keys = 'Control+Shift+q'): Promise<void> {
    await this.page.keyboard.press(keys)
    await expect(this.page.getByRole('searchbox', { name: 'Who said it?' })).toBeFocused()
  }

  /** Answers that menu: types until somebody is offered by this name, and takes them. */
  async answerWho(typed: string, name: string): Promise<void> {
    await this.page.keyboard.type(typed)
    const menu = this.page.getByRole('menu', { name: 'Who said it?' })
    await expect(menu.getByRole('menuitemradio', { name })).toBeVisible()
    await this.page.keyboard.press('Enter')
    await expect(menu).toHaveCount(0)
  }

  /** Leaves that menu without an answer. */
  async leaveWho(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.page.getByRole('menu', { name: 'Who said it?' })).toHaveCount(0)
    await expect(this.body).toBeFocused()
  }

  async openFromList(headline: string): Promise<void> {
    await this.page.getByRole('option', { name: new RegExp(headline) }).click()
    await expect(this.headline).toHaveText(headline)
  }

  field(label: string): Locator {
    return this.details.getByLabel(label, { exact: true }).and(this.page.locator('input, textarea'))
  }

  section(title: string): Locator {
    return this.details.getByRole('button', { name: title, exact: true })
  }

  /** Adds something to a list of the details; its first field is there to be typed into. */
  async add(button: string): Promise<void> {
    await this.details.getByRole('button', { name: button }).click()
    await expect(this.details.locator('input:focus, textarea:focus')).toHaveValue('')
  }

  /** Types a day into a field of segments, whatever order this system's language has them in. */
  async typeDate(
    label: string,
    { day, month, year }: { day: string; month: string; year: string },
    within = this.details,
  ): Promise<void> {
    const field = within.getByRole('group', { name: label, exact: true })
    for (const [name, digits] of [
      ['month', month],
      ['day', day],
      ['year', year],
    ] as const) {
      await this.typeSegment(field, name, digits)
    }
  }

  async typeTime(label: string, hour: string, minute: string): Promise<void> {
    const field = this.details.getByRole('group', { name: label, exact: true })
    for (const [name, digits] of [
      ['hour', hour],
      ['minute', minute],
    ] as const) {
      await this.typeSegment(field, name, digits)
    }
  }

  /** Types one segment of a day or a time. */
  async typeSegment(field: Locator, name: string, digits: string): Promise<void> {
    const segment = field.getByRole('spinbutton', { name: new RegExp(`^${name}`) })
    await segment.click()
    await expect(segment).toBeFocused()
    await this.page.keyboard.type(digits)
  }

  /** The release that was saved last, as the library has it; to be polled for what has just been typed. */
  stored(): Promise<Release> {
    return this.page.evaluate(async () => {
      const list = await window.communique.releases.list({ view: 'all', query: '' })
      if (!list.ok || list.value[0] === undefined) throw new Error('no release')
      const newest = [...list.value].sort((a, b) => b.savedAt.localeCompare(a.savedAt))[0]!
      const release = await window.communique.releases.get({ id: newest.id })
      if (!release.ok) throw new Error(release.code)
      return release.value
    })
  }
}
