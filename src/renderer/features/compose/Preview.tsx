import { useEffect, useRef, useState } from 'react'
import type { PreviewSkin } from '../../../shared/render'
import { useSession } from '../../session'
import { Tabs } from '../../ui'
import { say } from '../../words'
import styles from './Compose.module.css'

const skins = ['page', 'html', 'email', 'text'] as const satisfies readonly PreviewSkin[]

/** What will be printed and mailed, in a frame of its own, after every save. */
export function Preview({ language }: { language: string }) {
  const id = useSession(({ release }) => release?.id)
  const revision = useSession(({ release }) => release?.revision)
  const [skin, setSkin] = useState<string>('page')
  return (
    <section className={styles.preview} aria-label={say('compose.preview-of')} data-pane="preview">
      <Tabs
        isCompact
        label={say('compose.preview-of')}
        selected={skin}
        onSelect={setSkin}
        pages={skins.map((each) => ({
          id: each,
          title: say(`compose.preview-${each}`),
          content: (
            <SteadyFrame
              key={`${id} ${language} ${each}`}
              title={say(`compose.preview-${each}`)}
              address={`app://preview/${id}/${language}/${each}?revision=${revision}`}
            />
          ),
        }))}
      />
    </section>
  )
}

const bare = (address: string): string => address.replace(/#.*$/, '')

/**
 * Two frames in turn: the next page is loaded out of sight, where the one before was scrolled to, and shown when it is
 * there, so that typing neither flickers nor jumps.
 */
function SteadyFrame({ title, address }: { title: string; address: string }) {
  const [shown, setShown] = useState(address)
  const [next, setNext] = useState(address)
  const visible = useRef<HTMLIFrameElement>(null)
  const place = useRef(0)
  useEffect(() => {
    if (shown === next && address !== bare(shown)) setNext(`${address}#${place.current}`)
  }, [address, shown, next])
  useEffect(() => {
    const keepPlace = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === visible.current?.contentWindow && typeof data === 'number') place.current = data
    }
    window.addEventListener('message', keepPlace)
    return () => window.removeEventListener('message', keepPlace)
  }, [])
  const frames = shown === next ? [shown] : [shown, next]
  return (
    <div className={styles.frames}>
      {frames.map((each) => (
        <iframe
          key={each}
          ref={each === shown ? visible : null}
          className={styles.frame}
          title={title}
          src={each}
          sandbox="allow-scripts"
          aria-hidden={each === shown ? undefined : true}
          tabIndex={each === shown ? 0 : -1}
          style={{ visibility: each === shown ? 'visible' : 'hidden' }}
          onLoad={() => {
            if (each === next) setShown(each)
          }}
        />
      ))}
    </div>
  )
}
