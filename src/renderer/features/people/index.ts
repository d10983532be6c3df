/**
 * The register of people: a list and a page that take the place of the releases while they are open. What is typed is
 * saved by itself; {@link settlePeople} writes what is not yet.
 */
export { leaveEntry as leavePeople, openEntry as openPerson, settleEntry as settlePeople } from './entry'
export { MergeDialog } from './MergeDialog'
export { PeopleList } from './PeopleList'
export { PersonPage, type PersonPageProps } from './PersonPage'
