import { Plus, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { NumbersOverview } from '../../../shared/contract'
import {
  givesNumbers,
  newId,
  todayAt,
  wordedNumber,
  type Mission,
  type NumberSeries,
  type ReleaseId,
  type SeriesId,
} from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'
import { Button, IconButton, NumberField, TextField } from '../../ui'
import { say } from '../../words'
import { NumbersGiven } from './NumbersGiven'
import { Fields, Part } from './Part'
import styles from './Settings.module.css'
import { changeMission, useSettings } from './settings-state'

interface NumberingProps {
  mission: Mission
  isReadOnly: boolean
  onOpenRelease: (id: ReleaseId) => void
}

/** The series that give numbers at clearance, and what they have given. */
export function NumberingPage({ mission, isReadOnly, onOpenRelease }: NumberingProps) {
  const { series } = mission
  const [overview, setOverview] = useState<NumbersOverview | null>(null)
  const saved = useSettings((state) => state.saved?.series)
  useEffect(() => {
    void api.numbers.overview({}).then((answer) => (answer.ok ? setOverview(answer.value) : report(answer)))
  }, [saved])
  const change = (id: SeriesId, part: Partial<NumberSeries>): void =>
    changeMission({ series: series.map((each) => (each.id === id ? { ...each, ...part } : each)) })
  return (
    <>
      <Fields isReadOnly={isReadOnly}>
        <Part title={say('settings.section-series')} hint={say('settings.series-hint')}>
          {series.map((each) => (
            <Series
              key={each.id}
              series={each}
              year={Number(todayAt(mission.zone).slice(0, 4))}
              onChange={(part) => change(each.id, part)}
              onRemove={() => changeMission({ series: series.filter(({ id }) => id !== each.id) })}
            />
          ))}
          <div>
            <Button
              small
              look="link"
              icon={<Plus size={13} aria-hidden />}
              onPress={() => changeMission({ series: [...series, usualSeries()] })}
            >
              {say('settings.series-add')}
            </Button>
          </div>
        </Part>
      </Fields>
      {overview === null ? null : <NumbersGiven overview={overview} onOpenRelease={onOpenRelease} />}
    </>
  )
}

const usualSeries = (): NumberSeries => ({
  id: newId<SeriesId>(),
  name: '',
  pattern: '{year}/{number}',
  digits: 3,
  startsAt: 1,
})

interface SeriesProps {
  series: NumberSeries
  year: number
  onChange: (part: Partial<NumberSeries>) => void
  onRemove: () => void
}

function Series({ series, year, onChange, onRemove }: SeriesProps) {
  const { name, pattern, digits, startsAt } = series
  const called = name.trim() === '' ? say('settings.series-new') : name
  // A pattern that would give every release the same number stays in its field; the mission keeps the one before it.
  const [unkept, setUnkept] = useState<string | null>(null)
  const shown = unkept ?? pattern
  const fault = faultOf(shown)
  return (
    <div className={styles.series} role="group" aria-label={called}>
      <TextField
        label={say('settings.series-name')}
        layout="stacked"
        value={name}
        finding={name.trim() === '' ? say('settings.series-unnamed') : undefined}
        onChange={(typed) => onChange({ name: typed })}
      />
      <TextField
        label={say('settings.series-pattern')}
        layout="stacked"
        value={shown}
        severity={fault === 'number' ? 'mustFix' : 'check'}
        finding={fault === null ? undefined : say(`settings.pattern-without-${fault}`, { kept: pattern })}
        description={say('settings.series-example', { number: wordedNumber(series, year, startsAt) })}
        onChange={(typed) => {
          const isKept = faultOf(typed) !== 'number'
          setUnkept(isKept ? null : typed)
          if (isKept) onChange({ pattern: typed })
        }}
      />
      <NumberField
        label={say('settings.series-digits')}
        layout="stacked"
        smallest={1}
        largest={6}
        value={digits}
        onChange={(typed) => (typed === null ? undefined : onChange({ digits: typed }))}
      />
      <NumberField
        label={say('settings.series-start')}
        layout="stacked"
        smallest={1}
        value={startsAt}
        onChange={(typed) => (typed === null ? undefined : onChange({ startsAt: typed }))}
      />
      <IconButton
        small
        label={say('settings.contact-remove', { name: called })}
        icon={<Trash2 size={14} aria-hidden />}
        onPress={onRemove}
      />
    </div>
  )
}

/** What a pattern lacks: without the number all releases would print the same, without the year every year would. */
const faultOf = (pattern: string): 'number' | 'year' | null =>
  !givesNumbers({ pattern }) ? 'number' : !pattern.includes('{year}') ? 'year' : null
