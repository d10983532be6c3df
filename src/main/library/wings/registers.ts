import type { RegisterDoor } from '../library'
import { listOrganisations, listPlaces, usesOfEntry } from '../tables/used-entries'
import type { Wing } from './wing'

/** The registers of organisations and places. */
export function registersWing({ connection, read }: Wing): Pick<RegisterDoor, 'organisations' | 'places' | 'usesOf'> {
  return {
    organisations: (query) => read(() => listOrganisations(connection, query)),
    places: (query) => read(() => listPlaces(connection, query)),
    usesOf: (entry) => read(() => usesOfEntry(connection, entry)),
  }
}
