import { getSchema } from '@tiptap/core'
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
import { bodyExtensions } from '../../../src/shared/document/schema'

const schema = getSchema(bodyExtensions())

/** One of every node and mark, built by the editor's own schema. */
function everyNode() {
  const { nodes, marks } = schema
  const text = (words: string, ...names: (keyof typeof marks)[]) =>
    schema.text(
      words,
      names.map((name) => marks[name]!.create(name === 'link' ? { href: 'https://example.org/a' } : {})),
    )
  const paragraph = (...content: ReturnType<typeof text>[]) => nodes.paragraph!.create(null, content)
  const item = (words: string) => nodes.listItem!.create(null, [paragraph(text(words))])
  return nodes.doc!.create(null, [
    nodes.heading!.create({ level: 2 }, text('Heading')),
    nodes.heading!.create({ level: 3 }, text('Smaller')),
    paragraph(
      text('Bold', 'bold'),
      text(' italic', 'italic'),
      text(' link', 'link'),
      nodes.hardBreak!.create(),
      text('next'),
    ),
    nodes.bulletList!.create(null, [item('One'), item('Two')]),
    nodes.orderedList!.create({ start: 3 }, [item('Three')]),
    nodes.quotation!.create({ speaker: 'a', attribution: null, remark: null }, [paragraph(text('Said'))]),
    paragraph(),
  ])
}

describe('the document shape and the editor schema', () => {
  it('agree on every node and mark', () => {
    const json = everyNode().toJSON() as { content: unknown[] }
    const parsed = document.parse({ schemaVersion: currentSchemaVersion, content: json.content })
    expect(parsed.content).toEqual(json.content)
    const back = schema.nodeFromJSON({ type: 'doc', content: parsed.content })
    back.check()
    expect(back.eq(everyNode())).toBe(true)
  })

  it('cover each other: no node or mark of the editor is missing from the sample', () => {
    const used = new Set<string>()
    everyNode().descendants((node) => {
      used.add(node.type.name)
      node.marks.forEach((mark) => used.add(mark.type.name))
    })
    expect([...used, 'doc'].sort()).toEqual([...Object.keys(schema.nodes), ...Object.keys(schema.marks)].sort())
  })

  it('refuse a stored body with an unknown node', () => {
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
