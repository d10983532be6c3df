import { ArrowDown, ArrowUp, ImagePlus, Trash2 } from 'lucide-react'
import { furnitureWords } from '../../../shared/language'
import type { LinkFacts } from '../../../shared/linking'
import { captionOf, textIn, type Picture, type Release } from '../../../shared/release'
import { pictures, session } from '../../session'
import { Button, IconButton } from '../../ui'
import { say } from '../../words'
import styles from './Figures.module.css'
import { PartEditor } from './PartEditor'

export interface FiguresProps {
  release: Release
  language: string
  isEditable: boolean
  /** What captions may refer to. */
  facts: LinkFacts
  onFocusField: (field: string) => void
}

/** The pictures under the text, each with the words that print with it, written in place. */
export function Figures({ release, language, isEditable, facts, onFocusField }: FiguresProps) {
  const list = release.draft.pictures
  return (
    <>
      {list.map((picture, index) => (
        <Figure
          key={picture.id}
          picture={picture}
          index={index}
          isLast={index === list.length - 1}
          release={release}
          language={language}
          isEditable={isEditable}
          facts={facts}
          onFocusField={onFocusField}
        />
      ))}
      {isEditable ? (
        <div className={styles.add}>
          <Button look="link" small icon={<ImagePlus size={14} aria-hidden />} onPress={() => void pictures.choose()}>
            <bdi>{say('compose.add-picture')}</bdi>
          </Button>
        </div>
      ) : null}
    </>
  )
}

interface FigureProps extends FiguresProps {
  picture: Picture
  index: number
  isLast: boolean
}

function Figure({ picture, index, isLast, release, language, isEditable, facts, onFocusField }: FigureProps) {
  const { id, name, hash, credit } = picture
  const alternative = textIn(picture.alternative, language)
  return (
    <figure className={styles.figure} aria-label={say('compose.picture', { name })}>
      <div className={styles.frame}>
        <img src={`app://media/${hash}`} alt={alternative} />
        {isEditable ? (
          <div className={styles.tools}>
            {index === 0 ? null : (
              <IconButton
                small
                label={say('compose.picture-up', { name })}
                icon={<ArrowUp size={14} aria-hidden />}
                onPress={() => pictures.move(id, -1)}
              />
            )}
            {isLast ? null : (
              <IconButton
                small
                label={say('compose.picture-down', { name })}
                icon={<ArrowDown size={14} aria-hidden />}
                onPress={() => pictures.move(id, 1)}
              />
            )}
            <IconButton
              small
              label={say('compose.picture-remove', { name })}
              icon={<Trash2 size={14} aria-hidden />}
              onPress={() => pictures.remove(id)}
            />
          </div>
        ) : null}
      </div>
      <figcaption>
        <PartEditor
          part={captionOf(id)}
          release={release}
          language={language}
          label={say('compose.caption', { name })}
          placeholder={isEditable ? say('compose.caption-here') : ''}
          isEditable={isEditable}
          facts={facts}
          onFocusField={onFocusField}
        />
        <Line
          field={`pictures.${id}.credit`}
          path={['pictures', index, 'credit']}
          label={say('compose.credit', { name })}
          printedLabel={labelOf(credit, language)}
          placeholder={say('compose.credit-here')}
          value={credit}
          isEditable={isEditable}
        />
        {/* It prints nowhere. */}
        {isEditable ? (
          <Line
            field={`pictures.${id}.alternative`}
            path={['pictures', index, 'alternative', language]}
            label={say('compose.alternative', { name })}
            shownLabel={say('compose.alternative-label')}
            placeholder={say('compose.alternative-here')}
            value={alternative}
            isEditable
          />
        ) : null}
      </figcaption>
    </figure>
  )
}

interface LineProps {
  /** As findings name it. */
  field: string
  path: (string | number)[]
  label: string
  /** Stands before the words, where they do not print and could be taken for some that do. */
  shownLabel?: string
  /** Prints before the words. */
  printedLabel?: string
  placeholder: string
  value: string
  isEditable: boolean
}

/** One line of words that wraps and holds no line end. */
function Line({ field, path, label, shownLabel, printedLabel, placeholder, value, isEditable }: LineProps) {
  if (value === '' && !isEditable) return null
  const line = (
    <textarea
      rows={1}
      className={styles.line}
      aria-label={label}
      data-field={field}
      spellCheck={false}
      placeholder={placeholder}
      readOnly={!isEditable}
      value={value}
      onChange={({ target }) => session.setField(path, target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
    />
  )
  return (
    <div className={shownLabel === undefined ? styles.credited : styles.labelled}>
      <span aria-hidden>{shownLabel ?? printedLabel}</span>
      {line}
    </div>
  )
}

/** What a credit prints with before it; empty where its own words say what it is. */
function labelOf(credit: string, language: string): string {
  const printed = furnitureWords(language).picture.credit(credit)
  return printed.endsWith(credit) ? printed.slice(0, printed.length - credit.length).trim() : ''
}
