import type { Editor } from '@tiptap/core'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { directionOf, furnitureWords, knowsClaims } from '../../shared/language'
import type { LinkFacts } from '../../shared/linking'
import type { LanguageTag, Source, Speaker, TextPart } from '../../shared/release'
import { useSession } from '../session'
import { say } from '../words'
import { afterRest } from './after-rest'
import { setSourceMarks, type SourceMarks } from './plugins/margin-marks'
import { showUnsourcedClaims, unsourcedCount } from './plugins/unsourced'
import { QuotedBubble } from './quoting/QuotedBubble'
import { viewOf } from './view-state'
import { SpeakerMenu, type SpeakerMenuProps } from './quoting/SpeakerMenu'
import { useUnsourced } from './requests'
import { SourcesPanel } from './sourcing/SourcesPanel'

export interface ReferencesProps {
  editor: Editor
  part: TextPart
  language: LanguageTag
  isEditable: boolean
  facts: LinkFacts | null
  onAddPerson: SpeakerMenuProps['onAddPerson']
  /** Puts the caret into a field of the details, named as findings name it. */
  onFocusField: (field: string) => void
}

const noSpeakers: readonly Speaker[] = []
const noSources: readonly Source[] = []

/** What the words of a part are tied to beside its details: who said them, and what they rest on. */
export function References({ editor, part, language, isEditable, facts, onAddPerson, onFocusField }: ReferencesProps) {
  const store = viewOf(editor)
  const { question, sources: asked, pointed } = useStore(store)
  const speakers = useSession(({ release }) => release?.draft.speakers ?? noSpeakers)
  const sources = useSession(({ release }) => release?.draft.sources ?? noSources)
  useSourceMarks(editor, sources)
  useUnsourcedClaims(editor, part, language)
  return (
    <>
      {question === null || facts === null || !isEditable ? null : (
        <SpeakerMenu
          key={JSON.stringify(question.quoted)}
          editor={editor}
          question={question}
          facts={facts}
          marks={furnitureWords(language).quotation}
          onAddPerson={onAddPerson}
          onNameSpeaker={(id) => onFocusField(`speakers.${id}.name`)}
        />
      )}
      {pointed?.kind !== 'quoted' || question !== null || asked !== null || !isEditable ? null : (
        <QuotedBubble
          editor={editor}
          range={pointed}
          isByMouse={pointed.by === 'mouse'}
          direction={directionOf(language)}
          nameOf={(id) => speakers.find((it) => it.id === id)?.name ?? null}
        />
      )}
      {asked === null ? null : (
        <SourcesPanel
          editor={editor}
          question={asked}
          sources={sources}
          isEditable={isEditable}
          onClose={() => {
            store.setState({ sources: null })
            editor.commands.focus()
          }}
        />
      )}
    </>
  )
}

function useSourceMarks(editor: Editor, sources: readonly Source[]): void {
  const named = sources.map(({ id, label }) => JSON.stringify([id, label])).join('\n')
  const marks = useMemo((): SourceMarks => {
    const rows = named === '' ? [] : named.split('\n').map((row) => JSON.parse(row) as [string, string])
    const numbers = new Map(rows.map(([id], index) => [id, index + 1]))
    const labels = new Map(rows)
    return {
      numbers,
      label: (ids) =>
        say('compose.source-marks', {
          count: ids.length,
          numbers: ids.map((id) => numbers.get(id) ?? '?').join(', '),
          labels: ids.map((id) => labels.get(id) ?? say('compose.source-gone')).join(', '),
        }),
    }
  }, [named])
  useEffect(() => {
    if (editor.schema.marks['claim'] !== undefined) setSourceMarks(editor, marks)
  }, [editor, marks])
}

function useUnsourcedClaims(editor: Editor, part: TextPart, language: LanguageTag): void {
  const isShown = useUnsourced((state) => state.isShown)
  useEffect(() => {
    if (editor.schema.marks['claim'] === undefined || !isShown || !knowsClaims(language)) return
    const tell = (count: number): void =>
      useUnsourced.setState(({ counts }) => ({ counts: { ...counts, [part]: count } }))
    showUnsourcedClaims(editor, language)
    const end = afterRest(editor, () => tell(unsourcedCount(editor)))
    return () => {
      end()
      tell(0)
      if (!editor.isDestroyed) showUnsourcedClaims(editor, null)
    }
  }, [editor, part, language, isShown])
}
