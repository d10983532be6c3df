import type { Finding, Severity } from '../../../shared/validity'
import { editorOf } from '../../editor/handles'
import { Button, Section } from '../../ui'
import { say, sayFinding } from '../../words'
import { applyFix } from './apply-fix'
import styles from './Checks.module.css'
import { jumpTo, type Desk } from './jump'

const severities: readonly Severity[] = ['mustFix', 'check', 'consider']

export interface FindingListProps {
  findings: readonly Finding[]
  desk: Desk
  /** Whether what a machine can settle may be settled here. */
  canFix: boolean
  /** Called before the window goes to what a finding is about. */
  onJump?: () => void
}

/** Findings in their three groups. Each is pressed to go to what it is about. */
export function FindingList({ findings, desk, canFix, onJump }: FindingListProps) {
  return severities.map((severity) => {
    const group = findings.filter((it) => it.severity === severity)
    if (group.length === 0) return null
    return (
      <Section key={severity} title={say(`checks.${severity}`)} name={severity}>
        <ul className={styles.findings} data-severity={severity}>
          {group.map((it) => {
            const sentence = sayFinding(it)
            const label = canFix ? fixLabel(it) : null
            const place = placeOf(it)
            return (
              <li key={keyOf(it)} className={styles.finding}>
                <button
                  type="button"
                  className={styles.sentence}
                  onClick={() => {
                    onJump?.()
                    jumpTo(it, desk)
                  }}
                >
                  {place === null ? null : <span className={styles.place}>{place}</span>}
                  {sentence}
                </button>
                {label === null ? null : (
                  <Button small aria-label={`${label}: ${sentence}`} onPress={() => applyFix(it, desk)}>
                    {label}
                  </Button>
                )}
                {canFix && isAboutRemark(it) ? (
                  <Button
                    small
                    aria-label={`${say('remarks.open')}: ${sentence}`}
                    onPress={() => {
                      onJump?.()
                      jumpTo(it, desk)
                      editorOf(it.path)?.run('what-was-said')
                    }}
                  >
                    {say('remarks.open')}
                  </Button>
                ) : null}
              </li>
            )
          })}
        </ul>
      </Section>
    )
  })
}

/** Whether it is settled where the way of the words from their speaker to the page is noted. */
const isAboutRemark = ({ code }: Finding): boolean =>
  code === 'quotation.not-as-cleared' || code === 'quotation.uncleared'

const keyOf = ({ code, path, anchor, values }: Finding): string =>
  [code, path, anchor?.text, anchor?.index, anchor?.from, values['words']].join(' ')

const places = {
  accreditation: 'checks.in-accreditation',
  attended: 'checks.in-attended',
  boilerplate: 'checks.in-boilerplate',
  captions: 'checks.in-caption',
  contacts: 'checks.in-contacts',
  dateline: 'checks.in-dateline',
  event: 'checks.in-event',
  headline: 'checks.in-headline',
  number: 'checks.in-number',
  overrides: 'checks.in-own-wording',
  pictures: 'checks.in-pictures',
  notesToEditors: 'checks.in-notes',
  releaseTime: 'checks.in-release-time',
  sources: 'checks.in-sources',
  speakers: 'checks.in-speakers',
  subhead: 'checks.in-subhead',
  summary: 'checks.in-summary',
} as const

/** Where a finding is, for sentences that are at home beside their field; null in the text itself. */
function placeOf({ code, path }: Finding): string | null {
  if (code.startsWith('quotation.')) return say('checks.in-quotation')
  const name = path.startsWith('event.accreditation') ? 'accreditation' : path.split('.')[0]
  const place = Object.entries(places).find(([each]) => each === name)
  return place === undefined ? null : say(place[1])
}

/** What the button that settles a finding says; null where only a person can. */
function fixLabel({ fix, values }: Finding): string | null {
  switch (fix?.kind) {
    case undefined:
      return null
    case 'confirm':
      return say('checks.confirm')
    case 'ask-clearance':
      return say('checks.ask-again')
    case 'replace-words':
    case 'set-field':
      if (values['right'] !== undefined) return say('checks.write', { words: values['right'] })
      if (values['today'] !== undefined) return say('checks.write', { words: values['today'] })
      return fix.kind === 'replace-words' && fix.text === '' ? say('checks.take-out') : say('checks.shorten')
  }
}
