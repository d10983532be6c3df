import { useEffect, useState } from 'react'
import { isReviewDue, todayAt, type TemplateId, type TemplateSummary } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'
import { Button, EmptyState, TextField } from '../../ui'
import { say, sayDay } from '../../words'
import { Part } from './Part'
import styles from './Settings.module.css'

interface TemplatesProps {
  zone: string
  isReadOnly: boolean
}

/** The mission's own templates. One that is removed can be brought back until this page is left. */
export function TemplatesPage({ zone, isReadOnly }: TemplatesProps) {
  const [templates, setTemplates] = useState<readonly TemplateSummary[] | null>(null)
  const [removed, setRemoved] = useState<readonly TemplateId[]>([])
  useEffect(() => {
    void api.templates.list({}).then((answer) => (answer.ok ? setTemplates(answer.value) : report(answer)))
  }, [])
  if (templates === null) return null
  if (templates.length === 0) {
    return (
      <EmptyState isSmall title={say('settings.templates-none')}>
        {say('settings.templates-none-help')}
      </EmptyState>
    )
  }
  const change = (id: TemplateId, part: Partial<TemplateSummary>): void =>
    setTemplates(templates.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const remove = async (id: TemplateId): Promise<void> => {
    const answer = await api.templates.remove({ id })
    if (answer.ok) setRemoved((now) => [...now, id])
    else report(answer)
  }
  const restore = async (id: TemplateId): Promise<void> => {
    const answer = await api.templates.restore({ id })
    if (answer.ok) setRemoved((now) => now.filter((each) => each !== id))
    else report(answer)
  }
  return (
    <Part title={say('settings.page-templates')} hint={say('settings.templates-hint')}>
      {templates.map((each) => (
        <Template
          key={each.id}
          template={each}
          today={todayAt(zone)}
          isReadOnly={isReadOnly}
          isRemoved={removed.includes(each.id)}
          onRemove={() => void remove(each.id)}
          onRestore={() => void restore(each.id)}
          onChange={(part) => change(each.id, part)}
        />
      ))}
    </Part>
  )
}

interface TemplateProps {
  template: TemplateSummary
  today: string
  isReadOnly: boolean
  isRemoved: boolean
  onRemove: () => void
  onRestore: () => void
  onChange: (part: Partial<TemplateSummary>) => void
}

function Template({ template, today, isReadOnly, isRemoved, onRemove, onRestore, onChange }: TemplateProps) {
  const { id, name, type, version, lastReviewed } = template
  const rename = async (typed: string): Promise<void> => {
    onChange({ name: typed })
    if (typed.trim() === '') return
    const answer = await api.templates.rename({ id, name: typed })
    if (!answer.ok) report(answer)
  }
  const review = async (): Promise<void> => {
    const answer = await api.templates.review({ id })
    if (answer.ok) onChange({ lastReviewed: answer.value.lastReviewed })
    else report(answer)
  }
  if (isRemoved) {
    return (
      <div className={styles.line} role="group" aria-label={name}>
        <p className={styles.grow}>{say('settings.template-removed', { name })}</p>
        <Button small onPress={onRestore}>
          {say('settings.template-restore')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.line} role="group" aria-label={name}>
      <div className={styles.grow}>
        <TextField
          label={say('settings.template-name')}
          isLabelHidden
          value={name}
          isDisabled={isReadOnly}
          finding={name.trim() === '' ? say('settings.template-unnamed') : undefined}
          onChange={(typed) => void rename(typed)}
        />
        <p className={styles.hint}>
          {say('settings.template-line', { type: say(`library.type-${type}`), version })}{' '}
          <span className={isReviewDue(lastReviewed, today) ? styles.look : undefined}>
            {say('settings.reviewed-on', { day: sayDay(lastReviewed) })}
          </span>
        </p>
      </div>
      <Button small isDisabled={isReadOnly || lastReviewed === today} onPress={() => void review()}>
        {say('settings.reviewed-today')}
      </Button>
      <Button small look="quiet" isDisabled={isReadOnly} onPress={onRemove}>
        {say('settings.template-remove')}
      </Button>
    </div>
  )
}
