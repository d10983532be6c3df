import type { Locator, Page } from '@playwright/test'
import type { Person } from '../../../src/shared/release'
import { expect } from '../app'

/** The register of people, as an officer reads and keeps it. */
export class PeopleScreen {
  readonly list: Locator
  readonly search: Locator

  constructor(readonly page: Page) {
    this.list = page.locator('[data-pane="list"]')
    this.search = page.getByRole('searchbox', { name: 'Find a person' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: 'Registers' }).click()
    await expect(this.search).toBeVisible()
  }

  row(name: string): Locator {
    return this.list.getByRole('option', { name: new RegExp(name) })
  }

  /** The page of somebody. */
  sheet(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true })
  }

  /** Puts somebody into the register past the screen. */
  enter(names: Pick<Person, 'name'> & Partial<Person>): Promise<string> {
    return this.page.evaluate(async (given) => {
      const id = crypto.randomUUID()
      const person = { id: id as never, given: '', family: '', honorific: '', scripts: {}, titles: [], ...given }
      const kept = await window.communique.registers.remember({ people: [person], organisations: [], places: [] })
      if (!kept.ok) throw new Error(kept.code)
      return id
    }, names)
  }

  /** What the register says of whoever goes by this name. */
  stored(name: string): Promise<Person | undefined> {
    return this.page.evaluate(async (query) => {
      const found = await window.communique.registers.people({ query })
      return found.ok ? found.value.people[0]?.person : undefined
    }, name)
  }

  /** A release in which somebody of the register speaks. */
  speakIn(headline: string, person: string, name: string): Promise<void> {
    return this.page.evaluate(
      async ([words, id, called]) => {
        const made = await window.communique.releases.create({ type: 'press-release', draft: null })
        if (!made.ok) throw new Error(made.code)
        const { draft, revision } = made.value
        const saved = await window.communique.releases.save({
          id: made.value.id,
          revision,
          draft: {
            ...draft,
            speakers: [
              {
                id: crypto.randomUUID() as never,
                person: id as never,
                name: called,
                title: {},
                organisation: {},
                mode: 'spoke',
              },
            ],
            texts: { [draft.language]: { ...draft.texts[draft.language]!, headline: words } },
          },
        })
        if (!saved.ok) throw new Error(saved.code)
      },
      [headline, person, name] as const,
    )
  }
}
