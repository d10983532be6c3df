import { useState, type KeyboardEvent } from 'react'
import { api } from '../../bridge'
import { Button, Dialog, StatusLine, TextArea } from '../../ui'
import { say, sayFailure } from '../../words'
import styles from './Intake.module.css'
import { useIntake } from './store'

const close = (): void => useIntake.setState({ isPasting: false })

/** A large field to paste a news item into. What was typed is still there when it is opened again. */
export function PasteDialog() {
  const text = useIntake(({ pasted }) => pasted)
  const [problem, setProblem] = useState<string | null>(null)
  const [isReading, setReading] = useState(false)

  const read = async (): Promise<void> => {
    if (isReading) return
    setReading(true)
    const answer = await api.intake.read({ text })
    setReading(false)
    if (!answer.ok) setProblem(sayFailure(answer))
    else useIntake.setState({ isPasting: false, waiting: { reading: answer.value, name: '', target: 'new' } })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void read()
  }

  return (
    <Dialog
      title={say('intake.paste-title')}
      isOpen
      size="medium"
      isDismissable={false}
      closeLabel={say('intake.cancel')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{say('intake.cancel')}</Button>
          <Button look="primary" isDisabled={isReading} onPress={() => void read()}>
            {say(isReading ? 'intake.paste-reading' : 'intake.paste-read')}
          </Button>
        </>
      }
    >
      <div className={styles.paste}>
        <p>{say('intake.paste-explain')}</p>
        <TextArea
          label={say('intake.paste-label')}
          layout="stacked"
          rows={16}
          value={text}
          autoFocus
          onKeyDown={onKeyDown}
          onChange={(pasted) => {
            setProblem(null)
            useIntake.setState({ pasted })
          }}
        />
        {problem === null ? null : (
          <div role="alert">
            <StatusLine tone="stop">{problem}</StatusLine>
          </div>
        )}
      </div>
    </Dialog>
  )
}
