import type { Editor } from '@tiptap/core'
import { isFollowed, offeredDetails, offeredPeople, type LinkFacts } from '../../../shared/linking'
import { FloatingPicker, type MenuEntry } from '../../ui'
import { say } from '../../words'
import { linkRange, wordingAt, type NewLink } from '../commands/linked-words'
import { distinct, nameOf } from './link-words'
import { placeOf } from './places'

export interface LinkToDetailProps {
  editor: Editor
  range: { readonly from: number; readonly to: number } | null
  facts: LinkFacts
  onClose: () => void
}

interface Offered {
  readonly link: NewLink
  readonly words: string
}

/** Which detail, or person, selected words say: those that read the same first, then any other, with own wording. */
export function LinkToDetail({ editor, range, facts, onClose }: LinkToDetailProps) {
  const offered = range === null ? [] : offersFor(editor, range.from, facts)
  const selected = range === null ? '' : editor.state.doc.textBetween(range.from, range.to, '\n', '\n')
  const same = offered.filter(({ words }) => words === selected)
  const others = besides(offered, same)
  const item = (it: Offered): MenuEntry => ({
    id: String(offered.indexOf(it)),
    label: nameOf(it.link, facts),
    detail: it.words,
  })
  return (
    <FloatingPicker
      anchor={range === null ? null : placeOf(editor.view, range.from, range.to)}
      label={say('linking.link-to-detail')}
      placeholder={say('linking.details-seek')}
      nothing={say('linking.details-nothing')}
      onType={() => undefined}
      items={[
        ...same.map(item),
        ...(same.length > 0 && others.length > 0 ? (['separator'] as const) : []),
        ...others.map(item),
      ]}
      onAction={(id) => {
        const it = offered[Number(id)]
        onClose()
        if (it === undefined || range === null) return
        const follows = it.words === selected && isFollowed(facts.language)
        linkRange(editor, range, it.link, follows ? null : it.words)
        editor.view.focus()
      }}
      onClose={onClose}
    />
  )
}

/** One way of saying each detail that does not read as the words do. */
const besides = (offered: readonly Offered[], same: readonly Offered[]): Offered[] => {
  const about = ({ link }: Offered): string => (link.type === 'detail' ? link.attrs.of : link.attrs.person)
  const taken = new Set(same.map(about))
  return offered.filter((it) => !taken.has(about(it)) && taken.add(about(it)))
}

function offersFor(editor: Editor, position: number, facts: LinkFacts): Offered[] {
  const people = offeredPeople(facts).flatMap(({ person }) =>
    (['auto', 'full', 'short', 'name'] as const).map((form): Offered => {
      const link: NewLink = { type: 'mention', attrs: { person, form } }
      return { link, words: wordingAt(editor, position, link, facts) }
    }),
  )
  const details = offeredDetails(facts).flatMap(({ of, wordings }) =>
    distinct(wordings).map(({ format, words }): Offered => ({
      link: { type: 'detail', attrs: { of, format } },
      words,
    })),
  )
  // A person in full and in the form that their place wants read the same: the first of them is meant.
  return [...details, ...people].filter(
    ({ link, words }, index, all) =>
      words !== '' &&
      !(
        link.type === 'mention' &&
        all.findIndex(
          (it) => it.words === words && it.link.type === 'mention' && it.link.attrs.person === link.attrs.person,
        ) < index
      ),
  )
}
