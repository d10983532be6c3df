import type { Locator } from '@playwright/test'
import type { Release, Speaker } from '../../../src/shared/release'
import { expect, type Running } from '../app'
import { Desk } from './details'

/** The page while its words refer to the release: the menus at the caret, and what linked words are. */
export class LinkingScreen {
  readonly desk: Desk
  readonly people: Locator
  readonly details: Locator

  constructor(readonly running: Running) {
    const { page } = running
    this.desk = new Desk(page)
    this.people = page.getByRole('listbox', { name: 'People', exact: true })
    this.details = page.getByRole('listbox', { name: 'Details of the release' })
  }

  get page() {
    return this.running.page
  }

  /** What is said of linked words about something. */
  card(about: string): Locator {
    return this.page.getByLabel(`What these words say: ${about}`)
  }

  /** Linked words on the page. */
  words(text: string): Locator {
    return this.desk.body.locator('[data-person], [data-of]').filter({ hasText: new RegExp(`^${text}$`) })
  }

  /** A release whose details say something, open, with the caret in its empty text. */
  async begin(headline: string, facts: Partial<Release['draft']>, language = 'en'): Promise<void> {
    await this.page.evaluate(
      async ([words, given, tag]) => {
        const made = await window.communique.releases.create({ type: 'press-release', draft: null })
        if (!made.ok) throw new Error(made.code)
        const { id, revision, draft } = made.value
        const text = { ...draft.texts[draft.language]!, headline: words }
        const saved = await window.communique.releases.save({
          id,
          revision,
          draft: { ...draft, ...given, language: tag, texts: { [tag]: text } },
        })
        if (!saved.ok) throw new Error(saved.code)
      },
      [headline, facts, language] as const,
    )
    await this.page.reload()
    await this.desk.openFromList(headline)
    await this.desk.body.click()
    await expect(this.desk.body).toBeFocused()
  }

  /** Takes what is offered first at the caret, or after so many steps down, by this name. */
  async take(
    offered: Locator,
    name: string | RegExp,
    keys: { steps?: number; key?: 'Enter' | 'Tab' } = {},
  ): Promise<void> {
    const { steps = 0, key = 'Enter' } = keys
    await expect(offered).toBeVisible()
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press('ArrowDown')
    await expect(offered.getByRole('option', { selected: true })).toContainText(name)
    await this.page.keyboard.press(key)
    await expect(offered).toHaveCount(0)
  }

  /** The body's paragraphs, as the page shows them. */
  paragraphs(): Promise<string[]> {
    return this.desk.body.locator('p').evaluateAll((all) =>
      all.map((paragraph) => {
        const copy = paragraph.cloneNode(true) as Element
        copy.querySelectorAll('[contenteditable="false"]').forEach((widget) => widget.remove())
        return copy.textContent ?? ''
      }),
    )
  }
}

export const aSpeaker = (name: string, title: string): Speaker => ({
  id: crypto.randomUUID() as Speaker['id'],
  person: null,
  name,
  title: { en: title },
  organisation: {},
  mode: 'spoke',
})
