import { api } from '../../bridge'
import type { EditorProps } from '../../editor'
import { report } from '../../notices'
import { knowPerson, session, useSession } from '../../session'

/**
 * Makes somebody who is mentioned a speaker of the open release, in one undo with the words. Whoever the register does
 * not know goes into it; the row keeps the title that was typed, in case that fails.
 */
export const addPerson: NonNullable<EditorProps['onAddPerson']> = ({ speaker, person, isRegistered }, write) => {
  const { release } = useSession.getState()
  if (release === null) return
  knowPerson(person)
  session.together(() => {
    session.setField(['speakers'], [...release.draft.speakers, isRegistered ? { ...speaker, title: {} } : speaker])
    write()
  })
  if (isRegistered) return
  void api.registers
    .remember({ people: [person], organisations: [], places: [] })
    .then((answer) => answer.ok || report(answer))
}
