// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { DOMParser, DOMSerializer } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import {
  currentSchemaVersion,
  document,
  documentFromPlainText,
  isLinkAddress,
  paragraphsOf,
  plainText,
  upcast,
  wordCount,
} from '../../../src/shared/document'
import { extensionsOf } from '../../../src/shared/document/schema'
import { everything, parts } from './everything'

describe.each(parts)('%s: the shape that is stored and the schema of the editor', (part) => {
  const schema = getSchema(extensionsOf(part))
  const made = everything(part)

  it('know the same: no node or mark is missing from the sample', () => {
    const used = new Set<string>()
    made.descendants((node) => {
      used.add(node.type.name)
      node.marks.forEach((mark) => used.add(mark.type.name))
    })
    expect([...used, 'doc'].sort()).toEqual([...Object.keys(schema.nodes), ...Object.keys(schema.marks)].sort())
  })

  it('agree on every node, mark and attribute', () => {
    made.check()
    const json = made.toJSON() as { content: unknown[] }
    const parsed = document.parse({ schemaVersion: currentSchemaVersion, content: json.content })
    expect(parsed.content).toEqual(json.content)
    const back = getSchema(extensionsOf(part)).nodeFromJSON({ type: 'doc', content: parsed.content })
    back.check()
    expect(back.toJSON()).toEqual(made.toJSON())
  })

  it('come back from the editor’s own HTML with every attribute and id', () => {
    const page = globalThis.document
    const holder = page.createElement('div')
    holder.append(DOMSerializer.fromSchema(made.type.schema).serializeFragment(made.content, { document: page }))
    const again = page.createElement('div')
    again.innerHTML = holder.innerHTML
    const back = DOMParser.fromSchema(made.type.schema).parse(again, { preserveWhitespace: true })
    expect(back.toJSON()).toEqual(made.toJSON())
  })
})

describe('a stored body', () => {
  it('of the first schema gets what that did not know', () => {
    const said = { type: 'paragraph', attrs: { id: 'b' }, content: [{ type: 'text', text: 'Said' }] }
    const stored = {
      schemaVersion: 1,
      content: [
        { type: 'paragraph', attrs: { id: 'a' } },
        { type: 'quotation', attrs: { id: 'c', speaker: 'p', attribution: null }, content: [said] },
      ],
    }
    expect(upcast(stored)).toEqual({
      schemaVersion: 2,
      content: [
        { type: 'paragraph', attrs: { id: 'a' } },
        { type: 'quotation', attrs: { id: 'c', speaker: 'p', attribution: null, remark: null }, content: [said] },
      ],
    })
  })

  it('with an unknown node is refused', () => {
    expect(() => upcast({ schemaVersion: 2, content: [{ type: 'iframe', attrs: { id: null } }] })).toThrow()
  })
})

describe('plain text', () => {
  it('keeps every paragraph once, in order, and breaks inside them', () => {
    const made = documentFromPlainText('First\r\nline\n\n \n\nSecond', () => 'id')
    expect(paragraphsOf(made)).toEqual(['First\nline', 'Second'])
    expect(plainText(made)).toBe('First\nline\n\nSecond')
  })

  it('counts words by the rules of the language', () => {
    expect(wordCount('The Embassy’s 32nd anniversary – twice.', 'en')).toBe(5)
    expect(wordCount('大使馆', 'zh')).toBeGreaterThan(0)
  })
})

describe('link addresses', () => {
  it.each(['https://example.org', 'http://a.example/b?c=d', 'mailto:press@valdria.example'])(
    'lets %s stand',
    (href) => {
      expect(isLinkAddress(href)).toBe(true)
    },
  )

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://a b', '', '\\\\server\\share', 'data:text/html,x'])(
    'refuses %j',
    (href) => {
      expect(isLinkAddress(href)).toBe(false)
    },
  )
})
