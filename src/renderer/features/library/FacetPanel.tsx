import { ListFilter } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Facets } from '../../../shared/contract'
import { parseQuery, withValue, type Field } from '../../../shared/finding'
import { fold } from '../../../shared/language'
import { api } from '../../bridge'
import { report } from '../../notices'
import { Checkbox, FloatingPanel, IconButton } from '../../ui'
import { say } from '../../words'
import { sayValue } from './say-value'
import styles from './Library.module.css'
import { search, useLibrary } from './library-state'

/** What the releases of the list are, value by value with their counts; ticking one looks for it. */
export function FacetPanel() {
  const [anchor, setAnchor] = useState<DOMRect | null>(null)
  return (
    <>
      <IconButton
        small
        label={say('search.narrow')}
        icon={<ListFilter size={14} />}
        aria-haspopup="dialog"
        onPress={({ target }) => setAnchor(target.getBoundingClientRect())}
      />
      <FloatingPanel anchor={anchor} label={say('search.narrow')} onClose={() => setAnchor(null)}>
        <OpenFacets />
      </FloatingPanel>
    </>
  )
}

function OpenFacets() {
  const view = useLibrary((state) => state.view)
  const query = useLibrary((state) => state.query)
  const [facets, setFacets] = useState<Facets | null>(null)
  useEffect(() => {
    let isWanted = true
    void api.finding.facets({ view, query }).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setFacets(answer.value)
      else report(answer)
    })
    return () => {
      isWanted = false
    }
  }, [view, query])
  if (facets === null) return null
  const shown = facets.facets.filter(({ values }) => values.length > 0)
  return (
    <div className={styles.facets}>
      <p role="status" className={styles.facetCount}>
        {say('search.count', { count: facets.count })}
      </p>
      {shown.map(({ field, values }) => (
        <div key={field} role="group" aria-label={say(`search.field-${field}`)}>
          <div className={styles.facetTitle} aria-hidden>
            {say(`search.field-${field}`)}
          </div>
          {values.map(({ value, count }) => (
            <div key={value} className={styles.facet}>
              <Checkbox
                label={sayValue(field, value)}
                isOn={isAsked(query, field, value)}
                onChange={(isOn) => search(withValue(query, field, value, isOn))}
              />
              <span className={styles.count}>{count}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

const isAsked = (query: string, field: Field, value: string): boolean =>
  parseQuery(query).some(
    (clause) =>
      clause.field === field && !clause.isNot && clause.values.some(({ words }) => fold(words) === fold(value)),
  )
