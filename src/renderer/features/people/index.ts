import type { PersonId } from '../../../shared/release'
import { leaveEntry, openEntry } from './entry'
import { leaveRegisters, showRegister } from './registers-state'

/**
 * The registers of people, organisations and places: a list and a page that take the place of the releases while they are
 * open. What is typed is saved by itself; {@link settlePeople} writes what is not yet.
 */
export { settleEntry as settlePeople } from './entry'
export { MergeDialog } from './MergeDialog'
export { PeopleList } from './PeopleList'
export { PersonPage, type PersonPageProps } from './PersonPage'

/** Shows somebody of the register of people. */
export function openPerson(id: PersonId): Promise<void> {
  showRegister('people')
  return openEntry(id)
}

/** Another library is open now: nothing of the one before is shown any more. */
export function leavePeople(): void {
  leaveEntry()
  leaveRegisters()
}
