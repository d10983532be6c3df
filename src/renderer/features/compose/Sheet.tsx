import { Fragment, memo, useCallback } from 'react'
import type { Mission, Release } from '../../../shared/release'
import { profileOf } from '../../../shared/release-types'
import { attributionLine, marksAround, type PrintedContact } from '../../../shared/render'
import { editorOf } from '../../editor/handles'
import { tellOf } from '../../notices'
import { classes, usePainted } from '../../ui'
import { say } from '../../words'
import styles from './Sheet.module.css'
import { Facts } from './Facts'
import { Figures } from './Figures'
import { FootText } from './FootText'
import { Generated } from './Generated'
import { HeadlineField } from './HeadlineField'
import { Notice } from './Notice'
import { PartEditor } from './PartEditor'
import { useLinkFacts } from './use-link-facts'
import { usePictureDrop } from './use-picture-drop'
import { usePrintedParts } from './use-furniture'

export interface SheetProps {
  release: Release
  language: string
  mission: Mission
  textSize: number
  isEditable: boolean
  onFocusField: (field: string) => void
  onPasteIntoEmpty: (text: string) => void
  /** Reads a text as a news item, for a release of its own. */
  onReadAsNew: (text: string) => void
  onWords: (count: number) => void
}

/** The page: the release with everything that will be printed, in place. Drawn again for what it is given, never for a count. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { release, language, mission, textSize, isEditable, onFocusField, onPasteIntoEmpty, onReadAsNew, onWords } =
    props
  const { furniture, speakers, dateline } = usePrintedParts(release, language, mission)
  const facts = useLinkFacts(release, language)
  const hasFoot = usePainted(`${release.id} ${language}`)
  const written = { release, language, isEditable, facts, onFocusField }
  const { words } = furniture
  const hasSeries = release.draft.series !== null

  const attribution = useCallback(
    (quotation: Parameters<typeof attributionLine>[0]) => attributionLine(quotation, { language, words, speakers }),
    [language, words, speakers],
  )
  const marks = useCallback((quotation: Parameters<typeof marksAround>[0]) => marksAround(quotation, words), [words])

  const [isDropping, drop] = usePictureDrop(isEditable, { onPasteIntoEmpty, onReadAsNew })

  const size = { '--text-size': `${textSize}px` } as React.CSSProperties
  return (
    <article
      {...drop}
      className={classes(styles.sheet, isDropping && styles.dropping)}
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
        onLeaveDown={() => editorOf('body')?.focusStart()}
      />
      <HeadlineField
        part="subhead"
        language={language}
        isEditable={isEditable}
        onLeaveDown={() => editorOf('body')?.focusStart()}
      />
      <Facts
        facts={furniture.facts}
        labels={words.facts}
        isWanted={isEditable && profileOf(release.draft.type).fields.accreditation === 'required'}
        onPress={onFocusField}
      />
      <PartEditor
        {...written}
        part="body"
        label={say('compose.body')}
        placeholder={say('compose.write-here')}
        body={{
          dateline,
          attribution,
          marks,
          onWords,
          onPressDateline: () => onFocusField('dateline.city'),
          onPasteIntoEmpty,
          onReadAsNew,
          onFormattedItem: (pasted, removed) =>
            tellOf('release', removed ?? say('compose.pasted-formatted'), {
              label: say('compose.read-as-item'),
              run: () => onPasteIntoEmpty(pasted),
            }),
        }}
      />
      {hasFoot ? (
        <>
          <Figures {...written} />
          <FootText part="notesToEditors" title={furniture.notesTitle} {...written} />
          <FootText part="boilerplate" title={furniture.aboutTitle} {...written} />
          <Contacts
            title={furniture.contactTitle}
            contacts={furniture.contacts}
            onPress={() => {
              const first = release.draft.contacts[0]
              onFocusField(first === undefined ? 'contacts' : `contacts.${first.id}.name`)
            }}
          />
          <p className={styles.endMark}>{furniture.endMark}</p>
        </>
      ) : null}
    </article>
  )
})

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
        <span key={index}>
          {[name, role, phone, email]
            .filter((part) => part !== '')
            .map((part, place) => (
              <Fragment key={place}>
                {place === 0 ? '' : ' · '}
                <bdi>{part}</bdi>
              </Fragment>
            ))}
        </span>
      ))}
    </Generated>
  )
}
