import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { emptySource, newId, type Source, type SourceId } from '../../../shared/release'
import { session } from '../../session'
import { Button, Checkbox, FloatingPanel, TextField } from '../../ui'
import { say } from '../../words'
import { addClaim, removeClaim, sourcesOf } from '../commands/claims'
import type { SourceQuestion } from '../view-state'

export interface SourcesPanelProps {
  editor: Editor
  question: SourceQuestion
  sources: readonly Source[]
  isEditable: boolean
  onClose: () => void
}

/**
 * The sources of the release, those that the words rest on ticked, and a field for one more. In a text for reading only,
 * those that they rest on.
 */
export function SourcesPanel({ editor, question, sources, isEditable, onClose }: SourcesPanelProps) {
  const [label, setLabel] = useState('')
  // Its own marks are not in React's hands; every change of them is made here.
  const [rested, setRested] = useState(() => sourcesOf(editor.state, question))
  const named = sources.map(({ id, label: name }, index) => ({
    id: id as string,
    label: `${index + 1}  ${name === '' ? say('compose.source-unnamed') : name}`,
  }))
  const gone = rested
    .filter((id) => !named.some((it) => it.id === id))
    .map((id) => ({ id, label: `?  ${say('compose.source-gone')}` }))

  const change = (id: string, isOn: boolean): void => {
    if (isOn) addClaim(editor, question, id)
    else removeClaim(editor, question, id)
    setRested(sourcesOf(editor.state, question))
  }
  const add = (): void => {
    const typed = label.trim()
    if (typed === '') return
    const source = { ...emptySource(newId<SourceId>()), label: typed }
    session.together(() => {
      session.setField(['sources'], [...sources, source])
      addClaim(editor, question, source.id)
    })
    onClose()
  }

  return (
    <FloatingPanel anchor={question.anchor} label={say('compose.source-of')} onClose={onClose}>
      <div className="sources-panel">
        <p className="sources-title">{say('compose.source-of')}</p>
        {isEditable ? (
          [...named, ...gone].map(({ id, label: name }) => (
            <Checkbox
              key={id}
              name={`source.${id}`}
              label={name}
              isOn={rested.includes(id)}
              onChange={(isOn) => change(id, isOn)}
            />
          ))
        ) : (
          <ul className="sources-read">
            {[...named, ...gone]
              .filter(({ id }) => rested.includes(id))
              .map(({ id, label: name }) => (
                <li key={id}>{name}</li>
              ))}
          </ul>
        )}
        {isEditable ? (
          <div className="sources-new">
            <TextField
              label={say('compose.source-new')}
              layout="stacked"
              value={label}
              autoFocus
              placeholder={say('compose.source-new-hint')}
              onChange={setLabel}
              onKeyDown={(event) => {
                if (event.key === 'Enter') add()
              }}
            />
            <Button small onPress={add}>
              {say('compose.source-add')}
            </Button>
          </div>
        ) : null}
      </div>
    </FloatingPanel>
  )
}
