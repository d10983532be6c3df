import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { classes } from './classes'
import styles from './Tabs.module.css'

export interface TabPage {
  readonly id: string
  readonly title: ReactNode
  readonly content: ReactNode
}

export interface TabsProps {
  label: string
  pages: readonly TabPage[]
  selected?: string
  onSelect?: (id: string) => void
  isCompact?: boolean
}

/** Several views in one place. */
export function Tabs({ label, pages, selected, onSelect, isCompact = false }: TabsProps) {
  return (
    <AriaTabs
      className={classes(styles.tabs, isCompact && styles.compact)}
      selectedKey={selected}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className={styles.list}>
        {pages.map(({ id, title }) => (
          <Tab key={id} id={id} className={styles.tab}>
            {title}
          </Tab>
        ))}
      </TabList>
      {pages.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
