import type { Editor } from '@tiptap/core'
import { useStore } from 'zustand'
import type { LinkFacts } from '../../../shared/linking'
import { viewOf } from '../view-state'
import { DetailMenu } from './DetailMenu'
import { LinkCard } from './LinkCard'
import { LinkToDetail } from './LinkToDetail'
import { MentionMenu, type MentionMenuProps } from './MentionMenu'

export interface LinkLayerProps extends Pick<MentionMenuProps, 'onAddPerson'> {
  editor: Editor
  facts: LinkFacts
  isEditable: boolean
  onFocusField: (field: string) => void
}

/** What stands beside the text while it refers to something: the menus at the caret, and what linked words are. */
export function LinkLayer({ editor, facts, isEditable, onAddPerson, onFocusField }: LinkLayerProps) {
  const store = viewOf(editor)
  const { asked, pointed, sought, question, sources } = useStore(store)
  const isFree = asked === null && question === null && sources === null
  return (
    <>
      {asked?.kind === 'mention' ? (
        <MentionMenu editor={editor} store={store} asked={asked} facts={facts} onAddPerson={onAddPerson} />
      ) : null}
      {asked?.kind === 'detail' ? <DetailMenu editor={editor} store={store} asked={asked} facts={facts} /> : null}
      {pointed?.kind !== 'link' || !isFree ? null : (
        <LinkCard
          key={`${pointed.from} ${pointed.to} ${pointed.isWorded === true}`}
          editor={editor}
          pointed={pointed}
          facts={facts}
          isEditable={isEditable}
          onOpen={() => store.setState({ pointed: { ...pointed, by: 'command' } })}
          onClose={() => store.setState({ pointed: null })}
          onFocusField={onFocusField}
        />
      )}
      <LinkToDetail editor={editor} range={sought} facts={facts} onClose={() => store.setState({ sought: null })} />
    </>
  )
}
