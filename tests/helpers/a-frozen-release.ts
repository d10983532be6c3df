import type { BlockNode, Document, InlineNode } from '../../src/shared/document'
import {
  emptyMission,
  emptyReleaseText,
  immediateRelease,
  printedMission,
  type FrozenRelease,
  type Mission,
  type Picture,
  type ReleaseText,
  type Speaker,
} from '../../src/shared/release'
import type { PageImages } from '../../src/shared/render'

/** For pages without emblem and pictures. */
export const noImages: PageImages = { emblem: null, pictures: new Map() }

export const words = (text: string): InlineNode[] => [{ type: 'text', text }]

export const aParagraph = (text: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id: null },
  content: words(text),
})

export const aDocument = (...blocks: (BlockNode | string)[]): Document => ({
  schemaVersion: 2,
  content: blocks.map((block) => (typeof block === 'string' ? aParagraph(block) : block)),
})

export const aSpeaker = (over: Partial<Speaker> = {}): Speaker => ({
  id: '01890000-0000-7000-8000-000000000001' as Speaker['id'],
  person: null,
  name: 'Ilara Venn',
  title: { en: 'Ambassador of Valdria to Soria' },
  organisation: {},
  mode: 'quote',
  ...over,
})

export const aPicture = (over: Partial<Picture> = {}): Picture => ({
  id: '01890000-0000-7000-8000-000000000003' as Picture['id'],
  hash: 'c0'.repeat(32) as Picture['hash'],
  name: 'DSC_0042.jpg',
  credit: 'Ilara Venn',
  alternative: { en: 'Ninety lanterns in a row on a quay' },
  ...over,
})

export const aMission = (over: Partial<Mission> = {}): Mission => ({
  ...emptyMission('America/Mexico_City'),
  name: { en: 'Embassy of Valdria in the Republic of Soria' },
  city: { en: 'Port Amel' },
  email: 'press@valdria.example',
  address: '12 Harbour Street\nPort Amel',
  ...over,
})

type Draft = FrozenRelease['draft']

/** A cleared release with everything that prints; what a test is about goes over it. */
export function aFrozenRelease(
  over: Partial<Pick<FrozenRelease, 'standing' | 'putsRight'>> & {
    draft?: Partial<Draft>
    text?: Partial<ReleaseText>
    mission?: Partial<Mission>
  } = {},
): FrozenRelease {
  const speaker = aSpeaker()
  return {
    schemaVersion: 3,
    standing: over.standing ?? 'final',
    putsRight: over.putsRight ?? null,
    mission: printedMission.strip().parse(aMission(over.mission)),
    draft: {
      type: 'press-release',
      number: 'VAL/2026/007',
      dateline: { city: { en: 'Port Amel' }, country: 'SO', date: '2026-02-24' },
      releaseTime: immediateRelease('America/Mexico_City'),
      contacts: [
        {
          id: '01890000-0000-7000-8000-000000000002' as Draft['contacts'][number]['id'],
          name: 'Teren Aldo',
          role: { en: 'Press officer' },
          phone: '+52 55 0000 0000',
          email: 'press@valdria.example',
        },
      ],
      event: null,
      speakers: [speaker],
      attended: [],
      sources: [],
      remarks: [],
      pictures: [],
      tags: [],
      language: 'en',
      texts: {
        en: {
          ...emptyReleaseText(),
          headline: 'Valdria and Soria open the Lanterns of the Strait exhibition',
          subhead: 'Ninety ship lanterns meet for the first time since 1874',
          body: aDocument(
            'The Embassy of Valdria and the Harbour Museum opened an exhibition of ninety ship lanterns today.',
            {
              type: 'quotation',
              attrs: { id: null, speaker: speaker.id, attribution: null, remark: null },
              content: [
                { type: 'paragraph', attrs: { id: null }, content: words('A lantern says: somebody is awake.') },
              ],
            },
            'The exhibition is open daily until 30 June 2026.',
          ),
          notesToEditors: aDocument('Photographs are to be had from the press section.'),
          boilerplate: aDocument('The Embassy of Valdria has worked in Port Amel since 1831.'),
          ...over.text,
        },
      },
      ...over.draft,
    },
  }
}
