import { useEffect, useState } from 'react'
import { textOf, type Release, type TemplateSummary } from '../../../shared/release'
import { api } from '../../bridge'
import { report, tell } from '../../notices'
import { session } from '../../session'
import { Button, Dialog, Select, TextField, useWorking } from '../../ui'
import { say } from '../../words'
import styles from './Begin.module.css'
import { closeBegin } from './begin-state'

/** Makes a template of the open release, or a new version of one that is there. */
export function SaveTemplate({ release: { id, draft } }: { release: Release }) {
  const [name, setName] = useState(() => textOf(draft, draft.language).headline)
  const [replaces, setReplaces] = useState('')
  const [templates, setTemplates] = useState<readonly TemplateSummary[]>([])
  useEffect(() => {
    void api.templates.list({}).then((answer) => (answer.ok ? setTemplates(answer.value) : report(answer)))
  }, [])
  const [, work] = useWorking()
  const isUnnamed = name.trim() === ''

  const save = async (): Promise<void> => {
    if (isUnnamed) return
    const flushed = await session.flush()
    if (!flushed.ok) return report(flushed)
    const replaced = templates.find((each) => each.id === replaces)?.id ?? null
    const answer = await api.templates.save({ release: id, name: name.trim(), replaces: replaced })
    if (!answer.ok) return report(answer)
    closeBegin()
    tell(say('begin.template-saved', { name: answer.value.name, version: answer.value.version }))
  }

  return (
    <Dialog
      title={say('begin.save-template-title')}
      isOpen
      closeLabel={say('app.close')}
      isDismissable={false}
      onClose={closeBegin}
      actions={
        <>
          <Button onPress={closeBegin}>{say('begin.cancel')}</Button>
          <Button look="primary" isDisabled={isUnnamed} onPress={() => work(save)}>
            {say('begin.save')}
          </Button>
        </>
      }
    >
      <div className={styles.finder}>
        <p className={styles.lead}>{say('begin.save-template-lead')}</p>
        <TextField
          label={say('begin.template-name')}
          value={name}
          autoFocus
          finding={isUnnamed ? say('begin.template-unnamed') : undefined}
          onChange={setName}
          onKeyDown={({ key }) => {
            if (key === 'Enter') work(save)
          }}
        />
        {templates.length === 0 ? null : (
          <Select
            label={say('begin.template-as')}
            value={replaces}
            choices={[
              { value: '', label: say('begin.template-new') },
              ...templates.map((each) => ({
                value: each.id as string,
                label: say('begin.template-version', { version: each.version + 1, name: each.name }),
              })),
            ]}
            onChange={(chosen) => {
              setReplaces(chosen)
              const replaced = templates.find((each) => each.id === chosen)
              if (replaced !== undefined) setName(replaced.name)
            }}
          />
        )}
      </div>
    </Dialog>
  )
}
