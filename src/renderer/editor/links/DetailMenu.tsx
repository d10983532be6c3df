import type { Editor } from '@tiptap/core'
import { useId, useMemo } from 'react'
import { offeredDetails, type LinkFacts } from '../../../shared/linking'
import { FloatingOptions, type FloatingOptionGroup } from '../../ui'
import { say, sayDetail } from '../../words'
import { insertLink } from '../commands/linked-words'
import { stopAsking } from '../plugins/asking'
import type { Asked, ViewStore } from '../view-state'
import { distinct } from './link-words'
import { isFound } from './offered-people'
import { directionIn, placeOf } from './places'
import { useAskedKeys } from './use-asked-keys'

export interface DetailMenuProps {
  editor: Editor
  store: ViewStore
  asked: Asked
  facts: LinkFacts
}

/** What the details of the release say, in each way that they can be said. */
export function DetailMenu({ editor, store, asked, facts }: DetailMenuProps) {
  const id = useId()
  const groups = useMemo(() => groupsOf(facts, asked.query), [facts, asked.query])
  const pick = (option: string): void => {
    const [of = '', format = ''] = option.split(' ')
    insertLink(editor, { from: asked.from, to: asked.to }, { type: 'detail', attrs: { of, format } }, facts)
  }
  const [active, setActive] = useAskedKeys({
    view: editor.view,
    store,
    list: id,
    options: groups.flatMap(({ options }) => options.map((option) => option.id)),
    onPick: pick,
    onClose: () => stopAsking(editor),
  })
  return (
    <FloatingOptions
      id={id}
      label={say('linking.details-menu')}
      groups={groups}
      active={active}
      onActive={setActive}
      onPick={pick}
      hint={say(asked.query.trim() === '' ? 'linking.details-none' : 'linking.details-nothing')}
      lang={facts.language}
      anchor={() => placeOf(editor.view, asked.from)}
      direction={directionIn(editor.view)}
    />
  )
}

const groupsOf = (facts: LinkFacts, typed: string): FloatingOptionGroup[] =>
  offeredDetails(facts)
    .map(({ of, wordings }) => ({
      title: sayDetail(of),
      options: distinct(wordings)
        .map(({ format, words }) => ({ id: `${of} ${format}`, words }))
        .filter(({ words }) => isFound(`${sayDetail(of)} ${words}`, typed)),
    }))
    .filter(({ options }) => options.length > 0)
