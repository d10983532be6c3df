import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { extensionsOf } from '../../../src/shared/document/schema'
import type { TextPart } from '../../../src/shared/release'

export const parts: readonly TextPart[] = ['body', 'notesToEditors', 'boilerplate', 'captions.picture' as TextPart]

const attributes: Readonly<Record<string, object>> = {
  link: { href: 'https://valdria.example/day' },
  mention: { person: 'p', form: 'full', own: 'Ambassador Torvane' },
  detail: { of: 'event.start.date', format: 'long', own: null },
  quoted: { speaker: 'p', remark: 'r' },
  claim: { source: 's' },
  heading: { id: 'h', level: 3 },
  orderedList: { id: 'l', start: 3 },
  quotation: { id: 'q', speaker: 'p', attribution: 'as she said', remark: 'r' },
}

/** One of every node and mark of a part, each with attributes that are not its defaults, built by the editor's schema. */
export function everything(part: TextPart): Node {
  const schema = getSchema(extensionsOf(part))
  const { nodes, marks } = schema
  const marked = Object.keys(marks).map((name) => schema.text(`${name} `, [marks[name]!.create(attributes[name])]))
  const twice =
    marks['claim'] === undefined
      ? []
      : [
          schema.text(
            'both',
            ['s', 't'].map((source) => marks['claim']!.create({ source })),
          ),
        ]
  const paragraph = (id: string, ...content: Node[]): Node => nodes['paragraph']!.create({ id }, content)
  const first = paragraph('first', ...marked, ...twice, schema.text('plain'))
  if (nodes['hardBreak'] === undefined) return nodes['doc']!.create(null, [first])
  const item = (id: string): Node => nodes['listItem']!.create({ id }, [paragraph(`${id}1`, schema.text('Item'))])
  const blocks = Object.keys(nodes).flatMap((name): Node[] => {
    switch (name) {
      case 'heading':
        return [nodes['heading']!.create(attributes['heading'], schema.text('Heading'))]
      case 'bulletList':
        return [nodes['bulletList']!.create({ id: 'ul' }, [item('i')])]
      case 'orderedList':
        return [nodes['orderedList']!.create(attributes['orderedList'], [item('j'), item('k')])]
      case 'quotation':
        return [
          nodes['quotation']!.create(attributes['quotation'], [
            paragraph('q1', schema.text('Said')),
            paragraph('q2', schema.text('and built')),
          ]),
        ]
      case 'horizontalRule':
        return [nodes['horizontalRule']!.create({ id: 'hr' })]
      default:
        return []
    }
  })
  const broken = paragraph('broken', schema.text('one'), nodes['hardBreak'].create(), schema.text('two'))
  return nodes['doc']!.create(null, [first, broken, ...blocks, paragraph('last')])
}
