import { captionOf, textIn, type Picture } from '../../../shared/release'
import { pictures, useSession } from '../../session'
import { Button, Section } from '../../ui'
import { say } from '../../words'
import { useDraft } from './field-access'
import { TextAreaFact, TextFact } from './fields'
import { setSectionOpen, useInspector } from './inspector-state'
import { RecordList, RecordRow } from './RecordList'
import { useIsLocked } from './surroundings'

/** What is told of each picture beside its caption, which is written on the page. */
export function PicturesSection() {
  const isOpen = useInspector(({ open }) => open.pictures ?? true)
  const isLocked = useIsLocked()
  return (
    <Section
      title={say('facts.pictures')}
      name="pictures"
      isOpen={isOpen}
      onOpenChange={(open) => setSectionOpen('pictures', open)}
      action={
        isLocked ? undefined : (
          <Button look="link" small aria-label={say('facts.picture-add')} onPress={() => void pictures.choose()}>
            {say('facts.add')}
          </Button>
        )
      }
    >
      <RecordList
        list="pictures"
        label={say('facts.pictures')}
        empty={say('facts.pictures-empty')}
        row={(id) => <PictureRow key={id} id={id} />}
      />
    </Section>
  )
}

function PictureRow({ id }: { id: string }) {
  const picture = useDraft((draft): Picture | undefined => draft.pictures.find((each) => each.id === id))
  const place = useDraft((draft) => draft.pictures.findIndex((each) => each.id === id)) ?? 0
  const language = useSession((state) => state.language)
  if (picture === undefined) return null
  const field = (name: keyof Picture): string => `pictures.${id}.${name}`
  return (
    <RecordRow
      list="pictures"
      id={id}
      isOrdered
      judged={[captionOf(picture.id), field('credit'), field('alternative')]}
      summary={{
        mark: String(place + 1),
        title: picture.name,
        untitled: say('facts.picture-new'),
        detail: picture.credit === '' ? textIn(picture.alternative, language) : picture.credit,
      }}
    >
      <TextFact field={field('credit')} label={say('facts.picture-credit')} />
      <TextAreaFact
        field={field('alternative')}
        label={say('facts.picture-alternative')}
        description={say('facts.picture-alternative-hint')}
        rows={2}
        layout="stacked"
      />
    </RecordRow>
  )
}
