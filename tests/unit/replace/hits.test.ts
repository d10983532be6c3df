// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import type {} from '../../../src/renderer/editor/plugins/found'
import type { EditorHandle } from '../../../src/renderer/editor/handles'
import { hitsIn, isReplaceable, wordsOfHit, type Hit } from '../../../src/renderer/features/replace/hits'
import { replaceHits } from '../../../src/renderer/features/replace/replace-hits'
import type { Place } from '../../../src/renderer/session'
import { changedBlocks } from '../../../src/renderer/session/change-text'
import type { BlockNode, Document, Mark } from '../../../src/shared/document'
import { soughtOf } from '../../../src/shared/language'
import { documentIn, emptyReleaseText, textOf, type ReleaseDraft } from '../../../src/shared/release'
import type { FieldPatch } from '../../../src/shared/undo'
import { aRelease } from '../../helpers/builders'
import { bodyEditor, outline, paragraph } from '../editor/body-editor'

const options = { isCaseKept: false, areAccentsKept: false, isWholeWords: false }

const text = (words: string, ...marks: Mark[]) => ({ type: 'text' as const, text: words, marks })
const bold: Mark = { type: 'bold' }
const place: Mark = { type: 'detail', attrs: { of: 'dateline.city', format: 'text', own: null } }

const documentOf = (...content: BlockNode[]): Document => ({ schemaVersion: 2, content })

const body: BlockNode[] = [
  paragraph('a', 'Port Amel, then port amel.'),
  {
    type: 'paragraph',
    attrs: { id: 'b' },
    content: [text('In P', bold), text('ort Amel and '), text('Port Amel', place), text(' too.')],
  },
]

const draft: ReleaseDraft = aRelease({
  texts: {
    en: {
      ...emptyReleaseText(),
      headline: 'Port Amel sings in Port Amel',
      body: documentOf(...body),
      notesToEditors: documentOf(paragraph('n', 'Port Amel is the capital.')),
    },
    es: { ...emptyReleaseText(), headline: 'Música en Port Amel', body: documentOf(...body) },
  },
})

function opened() {
  const { editor, changes } = bodyEditor(body)
  const handle = { editor, language: 'en', part: 'body' } as unknown as EditorHandle
  const patches: FieldPatch[] = []
  let entries = 0
  const session = {
    together: (run: () => void) => {
      entries += 1
      run()
      return true
    },
    changeFields: (given: readonly FieldPatch[]) => void patches.push(...given),
    changeText: (at: Place, change: (document: Document) => Document) =>
      void patches.push(...changedBlocks(documentIn(textOf(draft, at.language), at.part), at, change)),
  }
  const find = (typed: string, isEverywhere = false): Hit[] =>
    hitsIn(draft, 'en', soughtOf(typed, options), { editors: [handle], isEverywhere })
  const replace = (hits: readonly Hit[], words: string): boolean =>
    replaceHits(hits, words, { draft, editors: [handle], session })
  return { editor, changes, patches, find, replace, entries: () => entries }
}

const placesOf = (hits: readonly Hit[]): string[] =>
  hits.map(
    (hit) => `${hit.language} ${hit.part} ${hit.index}:${hit.from} ${wordsOfHit(hit)}${hit.isLinked ? ' linked' : ''}`,
  )

const marksOf = (editor: Editor, words: string): string[] => {
  const found: string[] = []
  editor.state.doc.descendants((node) => {
    if (node.text === words) found.push(...node.marks.map(({ type, attrs }) => `${type.name} ${JSON.stringify(attrs)}`))
  })
  return found
}

describe('what is found in a release', () => {
  it('is every text of the open language in the order it prints, on the page and off it', () => {
    expect(placesOf(opened().find('port amel'))).toEqual([
      'en headline 0:0 Port Amel',
      'en headline 0:19 Port Amel',
      'en body 0:0 Port Amel',
      'en body 0:16 port amel',
      'en body 1:3 Port Amel',
      'en body 1:17 Port Amel linked',
      'en notesToEditors 0:0 Port Amel',
    ])
  })

  it('is the other languages, too, where they are wanted; their linked words stay as they are', () => {
    const others = opened()
      .find('port amel', true)
      .filter(({ language }) => language === 'es')
    expect(placesOf(others)).toEqual([
      'es headline 0:10 Port Amel',
      'es body 0:0 Port Amel',
      'es body 0:16 port amel',
      'es body 1:3 Port Amel',
      'es body 1:17 Port Amel linked',
    ])
    expect(others.map(isReplaceable)).toEqual([true, true, true, true, false])
  })
})

describe('replacing', () => {
  it('changes every place in one go, and keeps marks, links and ids', () => {
    const { editor, changes, patches, find, replace, entries } = opened()
    replace(
      find('port amel').filter(({ isLinked }) => !isLinked),
      'Lower Amel',
    )
    expect(entries()).toBe(1)
    expect(changes).toHaveLength(1)
    expect(outline(editor)).toEqual([
      'paragraph: Lower Amel, then Lower Amel.',
      'paragraph: In Lower Amel and Port Amel too.',
    ])
    expect(editor.state.doc.children.map(({ attrs }) => attrs['id'])).toEqual(['a', 'b'])
    expect(marksOf(editor, 'In Lower Amel')).toEqual(['bold {}'])
    expect(marksOf(editor, 'Port Amel')).toHaveLength(1)
    expect(patches.map(({ path }) => path.join('.'))).toEqual([
      'texts.en.notesToEditors.content.0',
      'texts.en.headline',
    ])
    expect(patches[1]?.value).toBe('Lower Amel sings in Lower Amel')
    expect(JSON.stringify(patches[0]?.value)).toContain('Lower Amel is the capital.')
    expect(JSON.stringify(patches[0]?.value)).toContain('"id":"n"')
  })

  it('makes linked words that are replaced the own wording of what they stood for', () => {
    const { editor, find, replace } = opened()
    replace(
      find('port amel').filter(({ isLinked }) => isLinked),
      'the capital',
    )
    expect(marksOf(editor, 'the capital')).toEqual(['detail {"of":"dateline.city","format":"text","own":"Port Amel"}'])
  })

  it('leaves words alone that read otherwise by now', () => {
    const { editor, changes, find, replace } = opened()
    const [hit] = find('then')
    editor.commands.insertContentAt(1, 'Now ')
    replace([hit!], 'after')
    expect(editor.state.doc.firstChild?.textContent).toBe('Now Port Amel, then port amel.')
    expect(changes).toHaveLength(1)
  })

  it('can take words out', () => {
    const { editor, find, replace } = opened()
    replace(find(', then'), '')
    expect(editor.state.doc.firstChild?.textContent).toBe('Port Amel port amel.')
  })
})

describe('what was found', () => {
  it('is marked on the page, follows what is written, and is no change', () => {
    const { editor, changes } = opened()
    editor.commands.setFound(
      [
        { from: 1, to: 10 },
        { from: 17, to: 26 },
      ],
      1,
    )
    expect([...editor.view.dom.querySelectorAll('.found')].map(({ textContent }) => textContent)).toEqual([
      'Port Amel',
      'port amel',
    ])
    expect(editor.view.dom.querySelector('.found-current')?.textContent).toBe('port amel')
    expect(changes).toEqual([])
    editor.commands.insertContentAt(1, 'In ')
    expect(editor.view.dom.querySelector('.found-current')?.textContent).toBe('port amel')
    editor.commands.setFound([], null)
    expect(editor.view.dom.querySelector('.found')).toBeNull()
  })
})
