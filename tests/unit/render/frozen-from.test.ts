import { expect, it } from 'vitest'
import type { BlockNode, Mark } from '../../../src/shared/document'
import { emptyAttendee, type AttendeeId, type ReleaseDraft, type SpeakerId } from '../../../src/shared/release'
import { frozenFrom, printedDraft } from '../../../src/shared/render'
import { aDocument, aMission, aPicture, aSpeaker } from '../../helpers/a-frozen-release'
import { aRelease, aReleaseText } from '../../helpers/builders'

const nobody = { person: () => null, organisation: () => null }

const frozen = (draft: ReleaseDraft) =>
  frozenFrom({ draft, status: 'draft', assignedNumber: null }, aMission(), nobody, null).draft

const marked = (...marks: Mark[]): BlockNode => ({
  type: 'paragraph',
  attrs: { id: null },
  content: [{ type: 'text', text: 'words', marks }],
})

it('keeps whom its words quote or mention, in whatever part, although its type has no such field', () => {
  const ids = ['block', 'inline', 'mentioned', 'captioned', 'silent'] as unknown as SpeakerId[]
  const [block, inline, mentioned, captioned] = ids as [SpeakerId, SpeakerId, SpeakerId, SpeakerId]
  const mention = (person: string): Mark => ({ type: 'mention', attrs: { person, form: 'auto', own: null } })
  const body = aDocument(
    {
      type: 'quotation',
      attrs: { id: null, speaker: block, attribution: null, remark: null },
      content: [{ type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: 'words' }] }],
    },
    marked({ type: 'quoted', attrs: { speaker: inline, remark: null } }),
    marked(mention(mentioned)),
    marked(mention('guest')),
  )
  const captions = { [aPicture().id]: aDocument(marked(mention(captioned))) }
  const kept = frozen(
    aRelease({
      type: 'withdrawal',
      speakers: ids.map((id) => aSpeaker({ id })),
      attended: ['guest', 'stranger'].map((id) => emptyAttendee(id as AttendeeId)),
      pictures: [aPicture()],
      texts: { en: { ...aReleaseText(), body, captions } },
    }),
  )
  expect(kept.speakers.map(({ id }) => id)).toEqual(['block', 'inline', 'mentioned', 'captioned'])
  expect(kept.attended.map(({ id }) => id)).toEqual(['guest'])
})

it('is compared with everybody of the draft: whoever is named next has to be known', () => {
  const speaker = aSpeaker()
  const draft = aRelease({ type: 'withdrawal', speakers: [speaker], texts: { en: aReleaseText() } })
  expect(printedDraft({ draft, assignedNumber: null }, nobody).speakers).toHaveLength(1)
  expect(frozen(draft).speakers).toEqual([])
})
