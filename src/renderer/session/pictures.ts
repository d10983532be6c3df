import { largestPicture, type KeptPicture } from '../../shared/contract'
import { newId, type Picture, type PictureId } from '../../shared/release'
import { failure, type Answer } from '../../shared/result'
import { api } from '../bridge'
import { report } from '../notices'
import { session, useSession } from '.'

const pictures = (): readonly Picture[] => useSession.getState().release?.draft.pictures ?? []

/** Asks for pictures and puts them under the text of the open release. */
export const choosePictures = (): Promise<void> => add(api.pictures.choose({}))

/** Puts pictures that were dropped or pasted under the text, as far as they can be taken in. */
export async function keepPictures(files: readonly File[]): Promise<void> {
  for (const file of files) await add(keep(file))
}

async function keep(file: File): Promise<Answer<readonly KeptPicture[]>> {
  const { name, size } = file
  if (size > largestPicture) return failure('file-too-large', { name, limit: largestPicture / 1_000_000 })
  const answer = await api.pictures.keep({ name, bytes: new Uint8Array(await file.arrayBuffer()) })
  return answer.ok ? { ok: true, value: [answer.value] } : answer
}

async function add(keeping: Promise<Answer<readonly KeptPicture[]>>): Promise<void> {
  const release = useSession.getState().release?.id
  const answer = await keeping
  if (!answer.ok) return report(answer)
  if (useSession.getState().release?.id !== release) return
  const added = answer.value.map((kept): Picture => ({ ...kept, id: newId<PictureId>(), credit: '', alternative: {} }))
  session.setField(['pictures'], [...pictures(), ...added])
}

/** Takes a picture out of the release with its captions, to be undone as one. Its bytes stay in the library. */
export function removePicture(id: PictureId): void {
  const { texts } = useSession.getState().release?.draft ?? {}
  session.changeFields([
    { path: ['pictures'], value: pictures().filter((picture) => picture.id !== id) },
    ...Object.entries(texts ?? {})
      .filter(([, text]) => id in text.captions)
      .map(([language]) => ({ path: ['texts', language, 'captions', id] })),
  ])
}
