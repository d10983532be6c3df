import type { Page } from '@playwright/test'
import type { Mission, Officer, Release, ReleaseDraft, ReleaseType } from '../../../src/shared/release'
import type { Preferences } from '../../../src/shared/contract'

/** The library behind the window, asked past the screen: what is stored, and what a test starts from. */
export class Stored {
  constructor(private readonly page: Page) {}

  mission(): Promise<Mission> {
    return this.page.evaluate(async () => {
      const answer = await window.communique.mission.get({})
      if (!answer.ok) throw new Error(answer.code)
      return answer.value
    })
  }

  officer(): Promise<Officer> {
    return this.page.evaluate(async () => {
      const answer = await window.communique.officer.get({})
      if (!answer.ok) throw new Error(answer.code)
      return answer.value
    })
  }

  preferences(): Promise<Preferences> {
    return this.page.evaluate(async () => {
      const answer = await window.communique.preferences.get({})
      if (!answer.ok) throw new Error(answer.code)
      return answer.value
    })
  }

  /** The headlines of all releases, newest first. */
  headlines(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const answer = await window.communique.releases.list({ view: 'all', query: '' })
      if (!answer.ok) throw new Error(answer.code)
      return answer.value.map(({ headline }) => headline)
    })
  }

  /** A release of this headline, with these fields. */
  async make(type: ReleaseType, headline: string, part: Partial<ReleaseDraft> = {}): Promise<Release> {
    return await this.page.evaluate(
      async (wanted) => {
        const made = await window.communique.releases.create({ type: wanted.type, draft: null })
        if (!made.ok) throw new Error(made.code)
        const { id, revision, draft } = made.value
        const text = { ...draft.texts[draft.language]!, headline: wanted.headline }
        const saved = await window.communique.releases.save({
          id,
          revision,
          draft: { ...draft, ...wanted.part, texts: { [draft.language]: text } },
        })
        if (!saved.ok) throw new Error(saved.code)
        const got = await window.communique.releases.get({ id })
        if (!got.ok) throw new Error(got.code)
        return got.value
      },
      { type, headline, part },
    )
  }
}
