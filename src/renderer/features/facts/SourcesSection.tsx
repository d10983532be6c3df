import { Button, Checkbox, Section } from '../../ui'
import { say } from '../../words'
import { emptySource, newId, sourceKinds, type Source, type SourceId } from '../../../shared/release'
import { useDraft, writeField } from './field-access'
import { DateFact, SelectFact, TextFact } from './fields'
import styles from './Facts.module.css'
import { setSectionOpen, useInspector } from './inspector-state'
import { Passages, usePassages } from './Passages'
import { addRecord, RecordList, RecordRow } from './RecordList'
import { useIsLocked } from './surroundings'

/** Where the facts come from. */
export function SourcesSection() {
  const isOpen = useInspector(({ open }) => open.sources ?? true)
  const isLocked = useIsLocked()
  return (
    <Section
      title={say('facts.sources')}
      name="sources"
      isOpen={isOpen}
      onOpenChange={(open) => setSectionOpen('sources', open)}
      action={
        isLocked ? undefined : (
          <Button
            look="link"
            small
            aria-label={say('facts.source-add')}
            onPress={() => {
              setSectionOpen('sources', true)
              addRecord('sources', emptySource(newId<SourceId>()))
            }}
          >
            {say('facts.add')}
          </Button>
        )
      }
    >
      <RecordList
        list="sources"
        label={say('facts.sources')}
        empty={say('facts.sources-empty')}
        row={(id) => <SourceRow key={id} id={id} />}
      />
    </Section>
  )
}

const kinds = () => sourceKinds.map((value) => ({ value, label: say(`facts.source-kind-${value}`) }))

function SourceRow({ id }: { id: string }) {
  const source = useDraft((draft): Source | undefined => draft.sources.find((each) => each.id === id))
  const place = useDraft((draft) => draft.sources.findIndex((each) => each.id === id)) ?? 0
  const rested = usePassages(id).length
  const isLocked = useIsLocked()
  if (source === undefined) return null
  const field = (name: keyof Source): string => `sources.${id}.${name}`
  return (
    <RecordRow
      list="sources"
      id={id}
      isOrdered
      judged={[field('label'), field('url')]}
      summary={{
        mark: String(place + 1),
        title: source.label,
        untitled: say('facts.source-new'),
        detail: [
          say(`facts.source-kind-${source.kind}`),
          ...(source.verified ? [say('facts.source-verified').toLowerCase()] : []),
          source.confidential ? say('facts.source-confidential').toLowerCase() : say('facts.source-open'),
        ].join(' · '),
        ...(rested === 0 ? {} : { aside: say('facts.source-passages', { count: rested }) }),
      }}
    >
      <TextFact field={field('label')} label={say('facts.source-label')} />
      <Passages source={id} />
      <SelectFact field={field('kind')} label={say('facts.source-kind')} choices={kinds()} />
      <TextFact field={field('toldTo')} label={say('facts.source-told')} />
      <DateFact field={field('date')} label={say('facts.source-date')} />
      <TextFact field={field('url')} label={say('facts.source-url')} type="url" />
      <div className={styles.checks}>
        <Checkbox
          label={say('facts.source-verified')}
          name={field('verified')}
          isOn={source.verified}
          isDisabled={isLocked}
          onChange={(value) => writeField(field('verified'), value)}
        />
        <Checkbox
          label={say('facts.source-confidential')}
          name={field('confidential')}
          isOn={source.confidential}
          isDisabled={isLocked}
          onChange={(value) => writeField(field('confidential'), value)}
        />
      </div>
    </RecordRow>
  )
}
