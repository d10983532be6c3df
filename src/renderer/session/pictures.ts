import { largestPicture, type Api, type KeptPicture } from '../../shared/contract'
import { newId, type Picture, type PictureId } from '../../shared/release'
import { failure, ok, type Answer, type Failure } from '../../shared/result'
import type { Session } from './session'

/** What is done with the pictures of the open release, wherever it is asked for; each is one undo. */
export interface Pictures {
  /** Asks for pictures and puts them under the text. */
  choose: () => Promise<void>
  /** Puts pictures that were dropped or pasted under the text, as far as they can be taken in. */
  keep: (files: readonly File[]) => Promise<void>
  move: (id: PictureId, by: 1 | -1) => void
  /** Takes a picture out of the release with its captions. Its bytes stay in the library. */
  remove: (id: PictureId) => void
}

export function picturesOf(session: Session, api: Api['pictures'], onFailure: (failure: Failure) => void): Pictures {
  const open = () => session.use.getState().release
  const listed = (): readonly Picture[] => open()?.draft.pictures ?? []

  async function add(keeping: Promise<Answer<readonly KeptPicture[]>>): Promise<void> {
    const release = open()?.id
    const answer = await keeping
    if (!answer.ok) return onFailure(answer)
    // Another release may have been opened while the dialog was up.
    if (open()?.id !== release) return
    const added = answer.value.map((kept): Picture => ({ ...kept, id: newId(), credit: '', alternative: {} }))
    session.setField(['pictures'], [...listed(), ...added])
  }

  async function keepOne(file: File): Promise<Answer<readonly KeptPicture[]>> {
    const { name, size } = file
    if (size > largestPicture) return failure('file-too-large', { name, limit: largestPicture / 1_000_000 })
    const answer = await api.keep({ name, bytes: new Uint8Array(await file.arrayBuffer()) })
    return answer.ok ? ok([answer.value]) : answer
  }

  return {
    choose: () => add(api.choose({})),
    keep: async (files) => {
      for (const file of files) await add(keepOne(file))
    },
    move: (id, by) => {
      const list = [...listed()]
      const from = list.findIndex((picture) => picture.id === id)
      const to = from + by
      if (from === -1 || to < 0 || to >= list.length) return
      list.splice(to, 0, ...list.splice(from, 1))
      session.setField(['pictures'], list)
    },
    remove: (id) =>
      session.changeFields([
        { path: ['pictures'], value: listed().filter((picture) => picture.id !== id) },
        ...Object.entries(open()?.draft.texts ?? {})
          .filter(([, text]) => id in text.captions)
          .map(([language]) => ({ path: ['texts', language, 'captions', id] })),
      ]),
  }
}
