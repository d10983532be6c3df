import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { documentFromPlainText } from '../../src/shared/document'
import { emptyRemark, newId, type MediaHash, type PictureId } from '../../src/shared/release'
import { aRelease, aReleaseText, aSpeaker } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

const numbered = (number: string, words: string, changes: Parameters<typeof aRelease>[0] = {}) =>
  aRelease({ number, event: null, texts: { en: aReleaseText({ headline: `Note ${number}`, words }) }, ...changes })

describe('searching the library', () => {
  it('finds words by their beginning, whatever their case and accents', () => {
    const library = opened()
    library.releases.create(numbered('1', 'Façade of the Şəki caravanserai, Iğdır road.'))
    const found = (query: string) => library.releases.list('all', query).map((it) => it.number)
    expect(found('FACADE')).toEqual(['1'])
    expect(found('caravan')).toEqual(['1'])
    expect(found('seki')).toEqual(['1'])
    expect(found('Shaki')).toEqual([])
    expect(found('şaki')).toEqual(['1'])
    expect(found('igdir facade')).toEqual(['1'])
    expect(found('facade absent')).toEqual([])
    expect(found('acade')).toEqual([])
    expect(found('"NEAR( *')).toEqual([])
    expect(found('!?')).toEqual([])
  })

  it('finds Han and Kana inside a run without spaces', () => {
    const library = opened()
    library.releases.create(numbered('1', '大使は東京都で港の記念日を祝った。'))
    const found = (query: string) => library.releases.list('all', query)
    expect(found('東京')).toHaveLength(1)
    expect(found('京都')).toHaveLength(1)
    expect(found('記念日')).toHaveLength(1)
    expect(found('都')).toHaveLength(1)
    expect(found('東都')).toHaveLength(0)
    expect(found('記念日')[0]?.snippet).toContain('記念日')
  })

  it('puts a hit in the headline before one in the text', () => {
    const library = opened()
    library.releases.create(
      aRelease({ number: 'head', texts: { en: aReleaseText({ headline: 'Lighthouse reopened' }) } }),
    )
    library.releases.create(numbered('body', 'They walked to the lighthouse.'))
    expect(library.releases.list('all', 'lighthouse').map((it) => it.number)).toEqual(['head', 'body'])
  })

  it('shows the words around the first hit', () => {
    const library = opened()
    const filler = 'The delegation went on along the quay and spoke with the fishermen of the town. '.repeat(3)
    library.releases.create(numbered('1', `${filler}Then the Façade was lit. ${filler}`))
    const [hit] = library.releases.list('all', 'faca')
    expect(hit?.snippet).toMatch(/^… .*Then the Façade was lit\. .* …$/)
    expect(hit!.snippet.length).toBeLessThan(200)
    expect(library.releases.list('all', '')[0]?.snippet).toBe('')
  })

  it('finds captions, what was said, and whose pictures they are', () => {
    const library = opened()
    const id = newId<PictureId>()
    const draft = aRelease({
      remarks: [{ ...emptyRemark(newId()), spoken: 'Se abre la puerta' }],
      pictures: [{ id, hash: '0'.repeat(64) as MediaHash, name: 'a.jpg', credit: 'Photo: Lia Maren', alternative: {} }],
    })
    const text = { ...draft.texts['en']!, captions: { [id]: documentFromPlainText('The lighthouse at dusk', newId) } }
    library.releases.create({ ...draft, texts: { en: text } })
    for (const words of ['lighthouse', 'puerta', 'maren']) expect(library.releases.list('all', words)).toHaveLength(1)
  })

  it('finds speakers and notes to the desk, and forgets what was changed', () => {
    const library = opened()
    const { id } = library.releases.create(
      aRelease({ speakers: [aSpeaker({ name: 'Əli Talıbov' })], internalNote: 'ring the harbourmaster' }),
    )
    expect(library.releases.list('all', 'ali talib')).toHaveLength(1)
    expect(library.releases.list('all', 'eli talib')).toHaveLength(1)
    expect(library.releases.list('all', 'harbourmaster')).toHaveLength(1)
    library.releases.save(id, 1, aRelease({ speakers: [] }))
    expect(library.releases.list('all', 'talib')).toEqual([])
  })

  it('makes the index anew when words are normalised another way than when it was made', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create(numbered('1', 'They walked to the lighthouse.'))
    library.close()
    const database = new Database(path)
    database.exec('UPDATE search_state SET normaliser = 0; DELETE FROM search')
    database.close()
    expect(opened(path).releases.list('all', 'lighthouse')).toHaveLength(1)
  })

  it('answers from the list alone, however damaged the bodies are', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create(aRelease())
    library.close()
    const database = new Database(path)
    database.exec(`UPDATE release_text SET body = '[]', notes = '0', boilerplate = 'null'`)
    database.close()
    expect(opened(path).releases.list('all')).toHaveLength(1)
  })
})
