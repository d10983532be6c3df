import { textOf } from '../../../shared/release'
import { session, useSession } from '../../session'
import { Button } from '../../ui'
import { say } from '../../words'
import styles from './Sheet.module.css'

export interface NoticeProps {
  language: string
  /** As it prints: drafted from the difference, or as the officer words it. */
  notice: string
  isEditable: boolean
}

/** What this release says of the one that it puts right, worded otherwise where it stands. */
export function Notice({ language, notice, isEditable }: NoticeProps) {
  const own = useSession(({ release }) =>
    release === null ? undefined : textOf(release.draft, language).overrides.notice,
  )
  const path = ['texts', language, 'overrides', 'notice']
  const takeGenerated = (): void => session.setField(path, undefined)
  return (
    <div className={styles.notice}>
      <textarea
        rows={1}
        className={styles.typed}
        aria-label={say('compose.notice')}
        data-field="overrides.notice"
        lang={language}
        spellCheck={false}
        readOnly={!isEditable}
        value={own ?? notice}
        onChange={({ target }) => session.setField(path, target.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={() => (own?.trim() === '' ? takeGenerated() : undefined)}
      />
      {own === undefined || !isEditable ? null : (
        <p className={styles.own}>
          {say('compose.own-wording')}
          <Button small look="link" onPress={takeGenerated}>
            {say('compose.use-generated')}
          </Button>
        </p>
      )}
    </div>
  )
}
