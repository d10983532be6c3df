import { useEffect, useState } from 'react'
import type { ResponseOf, contract } from '../../shared/contract'
import { api } from '../bridge'
import { report } from '../notices'
import { Button, StatusLine } from '../ui'
import { say, sayMomentIn } from '../words'
import styles from './App.module.css'
import { useDesk } from './desk-state'
import { openRelease } from './releases'

type Recovered = ResponseOf<typeof contract.library.recovered>

/** After a session that never ended: what was being written in it, each a press away. */
export function Recovery() {
  const zone = useDesk((state) => state.mission?.zone ?? '')
  const [recovered, setRecovered] = useState<Recovered | null>(null)
  useEffect(() => {
    void api.library.recovered({}).then((answer) => (answer.ok ? setRecovered(answer.value) : report(answer)))
  }, [])
  const close = (): void => useDesk.setState({ isRecoverySeen: true })
  if (recovered === null) return null
  return (
    <section className={styles.banner} aria-label={say('begin.recovered-title')}>
      <StatusLine tone="done" closeLabel={say('app.close')} onClose={close}>
        {recovered.length === 0 ? (
          <span role="status">{say('begin.recovered-none')}</span>
        ) : (
          <div className={styles.recovered}>
            <p role="status">
              <strong>{say('begin.recovered-title')}.</strong> {say('begin.recovered')}
            </p>
            <ul>
              {recovered.map(({ id, headline, savedAt, words }) => (
                <li key={id} className={styles.recoveredItem}>
                  <span className={styles.recoveredName}>{headline === '' ? say('library.untitled') : headline}</span>
                  <span>{say('begin.recovered-line', { words, moment: sayMomentIn(savedAt, zone) })}</span>
                  <Button
                    small
                    onPress={() => {
                      close()
                      void openRelease(id)
                    }}
                  >
                    {say('begin.recovered-open')}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </StatusLine>
    </section>
  )
}
