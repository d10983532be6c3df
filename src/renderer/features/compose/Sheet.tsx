import { useCallback, useRef } from 'react'
import { paragraphsOf, type Document } from '../../../shared/document'
import { emptySpeaker, newId, textOf, type Mission, type Release, type SpeakerId } from '../../../shared/release'
import { profileOf } from '../../../shared/release-types'
import { attributionLine, marksAround, type PrintedContact } from '../../../shared/render'
import { api } from '../../bridge'
import { Editor, type EditorHandle } from '../../editor'
import { report, tellOf } from '../../notices'
import { session } from '../../session'
import { classes } from '../../ui'
import { say } from '../../words'
import styles from './Sheet.module.css'
import { Facts } from './Facts'
import { Generated } from './Generated'
import { HeadlineField } from './HeadlineField'
import { Notice } from './Notice'
import { usePrintedParts } from './use-furniture'

export interface SheetProps {
  release: Release
  language: string
  mission: Mission
  textSize: number
  isEditable: boolean
  onFocusField: (field: string) => void
  onPasteIntoEmpty: (text: string) => void
  onEditor: (handle: EditorHandle | null) => void
  onWords: (count: number) => void
}

/** The page: the release with everything that will be printed, in place. */
export function Sheet(props: SheetProps) {
  const { release, language, mission, textSize, isEditable, onFocusField, onPasteIntoEmpty, onEditor, onWords } = props
  const { furniture, text, speakers, dateline } = usePrintedParts(release, language, mission)
  const editor = useRef<EditorHandle | null>(null)
  const { words } = furniture
  const hasSeries = release.draft.series !== null

  const attribution = useCallback(
    (quotation: Parameters<typeof attributionLine>[0]) => attributionLine(quotation, { language, words, speakers }),
    [language, words, speakers],
  )
  const marks = useCallback((quotation: Parameters<typeof marksAround>[0]) => marksAround(quotation, words), [words])

  const onReady = useCallback(
    (handle: EditorHandle) => {
      editor.current = handle
      onEditor(handle)
      const detach = session.attachEditor(handle)
      return () => {
        detach()
        editor.current = null
        onEditor(null)
      }
    },
    [onEditor],
  )

  const addSpeaker = (): string => {
    const added = { ...emptySpeaker(newId<SpeakerId>()), mode: 'quote' as const }
    session.setField(['speakers'], [...release.draft.speakers, added])
    onFocusField(`speakers.${added.id}.name`)
    return added.id
  }

  const size = { '--text-size': `${textSize}px` } as React.CSSProperties
  return (
    <article
      className={styles.sheet}
      style={size}
      lang={language}
      dir={furniture.direction}
      aria-label={say('compose.page')}
    >
      {furniture.standingLine === '' ? null : (
        <p className={classes(styles.releaseTime, styles.restricted)}>{furniture.standingLine}</p>
      )}
      <div className={styles.top}>
        <Generated label={say('compose.change-kicker')} className={styles.kicker} onPress={() => onFocusField('type')}>
          {furniture.kicker}
        </Generated>
        {furniture.numberLine === '' && !isEditable ? null : (
          <Generated
            label={say('compose.change-number')}
            className={furniture.numberLine === '' ? styles.missing : styles.number}
            onPress={() => onFocusField('number')}
          >
            {furniture.numberLine === ''
              ? say(hasSeries ? 'compose.number-later' : 'compose.add-number')
              : furniture.numberLine}
          </Generated>
        )}
      </div>
      {furniture.releaseTimeLine === '' ? null : (
        <Generated
          label={say('compose.change-release-time')}
          className={classes(styles.releaseTime, furniture.restricted && styles.restricted)}
          onPress={() => onFocusField('releaseTime.mode')}
        >
          {furniture.releaseTimeLine}
        </Generated>
      )}
      {release.draft.correction === null ? null : (
        <Notice language={language} notice={furniture.notice} isEditable={isEditable} />
      )}
      <HeadlineField
        part="headline"
        language={language}
        isEditable={isEditable}
        onLeaveDown={() => editor.current?.focusStart()}
      />
      <HeadlineField
        part="subhead"
        language={language}
        isEditable={isEditable}
        onLeaveDown={() => editor.current?.focusStart()}
      />
      <Facts
        facts={furniture.facts}
        labels={words.facts}
        isWanted={isEditable && profileOf(release.draft.type).fields.accreditation === 'required'}
        onPress={onFocusField}
      />
      <Editor
        key={`${release.id} ${language}`}
        part="body"
        language={language}
        label={say('compose.body')}
        document={textOf(release.draft, language).body}
        placeholder={say('compose.write-here')}
        isEditable={isEditable}
        body={{
          speakers,
          dateline,
          attribution,
          marks,
          onWords,
          onPressDateline: () => onFocusField('dateline.city'),
          onPasteIntoEmpty,
          onFormattedItem: (pasted) =>
            tellOf('release', say('compose.pasted-formatted'), {
              label: say('compose.read-as-item'),
              run: () => onPasteIntoEmpty(pasted),
            }),
          onAddSpeaker: addSpeaker,
        }}
        onChange={(change) => session.recordText({ language, part: 'body', ...change })}
        onReady={onReady}
        onOpenLink={(href) => void api.deliver.openLink({ href }).then((answer) => answer.ok || report(answer))}
      />
      <PrintedDocument
        title={furniture.notesTitle}
        document={text.notesToEditors}
        label={say('compose.change-notes')}
        onPress={() => onFocusField('notesToEditors')}
      />
      <PrintedDocument
        title={furniture.aboutTitle}
        document={text.boilerplate}
        label={say('compose.change-about')}
        onPress={() => onFocusField('boilerplate')}
      />
      <Contacts
        title={furniture.contactTitle}
        contacts={furniture.contacts}
        onPress={() => {
          const first = release.draft.contacts[0]
          onFocusField(first === undefined ? 'contacts' : `contacts.${first.id}.name`)
        }}
      />
      <p className={styles.endMark}>{furniture.endMark}</p>
    </article>
  )
}

interface PrintedDocumentProps {
  title: string
  document: Document
  label: string
  onPress: () => void
}

/** Notes or boilerplate at the foot of the page; absent where there are no words. */
function PrintedDocument({ title, document, label, onPress }: PrintedDocumentProps) {
  const paragraphs = paragraphsOf(document).filter((paragraph) => paragraph.trim() !== '')
  if (paragraphs.length === 0) return null
  return (
    <Generated label={label} className={styles.foot} onPress={onPress}>
      <b>{title}</b>
      {paragraphs.map((paragraph, index) => (
        <span key={index}>{paragraph}</span>
      ))}
    </Generated>
  )
}

interface ContactsProps {
  title: string
  contacts: readonly PrintedContact[]
  onPress: () => void
}

function Contacts({ title, contacts, onPress }: ContactsProps) {
  if (contacts.length === 0) {
    return (
      <Generated label={say('compose.add-contact')} className={classes(styles.foot, styles.missing)} onPress={onPress}>
        {say('compose.add-contact')}
      </Generated>
    )
  }
  return (
    <Generated label={say('compose.change-contact')} className={styles.foot} onPress={onPress}>
      <b>{title}</b>
      {contacts.map(({ name, role, phone, email }, index) => (
        <span key={index}>{[name, role, phone, email].filter((part) => part !== '').join(' · ')}</span>
      ))}
    </Generated>
  )
}
