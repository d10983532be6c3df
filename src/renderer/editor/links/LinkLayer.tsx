import type { Editor } from '@tiptap/core'
import { useStore } from 'zustand'
import type { LinkFacts } from '../../../shared/linking'
import { DetailMenu } from './DetailMenu'
import { LinkCard } from './LinkCard'
import { LinkToDetail } from './LinkToDetail'
import type { LinkStore } from './link-view'
import { MentionMenu, type MentionMenuProps } from './MentionMenu'

export interface LinkLayerProps extends Pick<MentionMenuProps, 'onAddPerson'> {
  editor: Editor
  store: LinkStore
  facts: LinkFacts
  isEditable: boolean
  onFocusField: (field: string) => void
}

/** What stands beside the text while it refers to something: the menus at the caret, and what linked words are. */
export function LinkLayer({ editor, store, facts, isEditable, onAddPerson, onFocusField }: LinkLayerProps) {
  const { asked, pointed, sought } = useStore(store)
  return (
    <>
      {asked?.kind === 'mention' ? (
        <MentionMenu editor={editor} store={store} asked={asked} facts={facts} onAddPerson={onAddPerson} />
      ) : null}
      {asked?.kind === 'detail' ? <DetailMenu editor={editor} store={store} asked={asked} facts={facts} /> : null}
      {pointed === null || asked !== null ? null : (
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
