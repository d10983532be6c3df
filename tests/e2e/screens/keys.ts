import type { Locator, Page } from '@playwright/test'
import { expect } from '../app'

/**
 * Waits until the text has heard where keys have moved its caret to. The browser tells of that in a task of its own, and
 * what a key or a command does next is done where the text believes the caret to be.
 */
export const caretHeard = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((heard) => setTimeout(heard, 0)))

/** The words that are selected, once what leads to them has come there. */
export async function expectSelectedWords(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? '')).toBe(words)
  await caretHeard(page)
}

/** Waits until something has the keys, by itself or by what lies in it. */
export const expectKeys = (place: Locator): Promise<void> =>
  expect(place.and(place.page().locator(':focus-within'))).toBeVisible()

/** Closes something by Escape once it has the keys, and waits until it is gone: keys go elsewhere only then. */
export async function dismiss(place: Locator): Promise<void> {
  await expectKeys(place)
  await place.page().keyboard.press('Escape')
  await expect(place).toBeHidden()
}

/** Presses keys while the window is busy with something else: each comes before the one before it was answered. */
export async function pressWhileBusy(page: Page, ...keys: string[]): Promise<void> {
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 1000
      while (performance.now() < end);
    }, 0)
  })
  await Promise.all(keys.flatMap((key) => [page.keyboard.down(key), page.keyboard.up(key)]))
}
