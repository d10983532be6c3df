import type { Locator, Page } from '@playwright/test'
import { expect, type Running } from '../app'

/** Taking in a news item through the window, with the real clipboard. */
export class IntakeScreen {
  readonly review: Locator
  readonly rows: Locator

  constructor(readonly page: Page) {
    this.review = page.getByRole('dialog', { name: 'What was found' })
    this.rows = this.review.locator('[data-suggestion]')
  }

  /** Pastes a text into the paste window and has it read. */
  async paste({ app, page }: Running, text: string): Promise<void> {
    await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
    await expect(page.locator('[data-pane="list"]')).toBeVisible()
    await page.keyboard.press('Control+Shift+n')
    const field = page.getByLabel('Text of the news item')
    await expect(field).toBeFocused()
    await page.keyboard.press('Control+v')
    await expect(field).not.toHaveValue('')
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await expect(this.review).toBeVisible()
  }

  row(name: RegExp): Locator {
    return this.review.getByRole('group', { name })
  }
}
