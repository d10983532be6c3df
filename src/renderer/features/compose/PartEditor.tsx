import type { Document } from '../../../shared/document'
import { textOf, documentIn, type Release } from '../../../shared/release'
import { api } from '../../bridge'
import { Editor, walkParts, type EditorProps } from '../../editor'
import { attachHandle } from '../../editor/handles'
import { report } from '../../notices'
import { session, useSession } from '../../session'
import { addPerson } from './add-person'

export interface PartEditorProps extends Pick<
  EditorProps,
  'part' | 'label' | 'placeholder' | 'isEditable' | 'facts' | 'body' | 'onFocusField'
> {
  release: Release
  language: string
}

/** The editor of one part, which hands its words to the session and stands ready for tools, commands and findings. */
export function PartEditor({ release, language, part, ...given }: PartEditorProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the keys of the text inside it
    <div onKeyDown={walkParts}>
      <Editor
        {...given}
        key={`${release.id} ${language}`}
        release={release.id}
        part={part}
        language={language}
        document={latestDocument(release, language, part)}
        onAddPerson={addPerson}
        onChange={(change) => session.recordText({ release: release.id, language, part, ...change })}
        onReady={(handle) => {
          const detach = session.attachEditor(handle)
          const leave = attachHandle(handle)
          return () => {
            leave()
            detach()
          }
        }}
        onOpenLink={(href) => void api.deliver.openLink({ href }).then((answer) => answer.ok || report(answer))}
      />
    </div>
  )
}

/** What is written by now; the release on the page holds what it was when it was drawn. */
function latestDocument(drawn: Release, language: string, part: PartEditorProps['part']): Document {
  const { release } = useSession.getState()
  return documentIn(textOf((release?.id === drawn.id ? release : drawn).draft, language), part)
}
