import type { RegisterDoor } from '../library'
import { notYet, type Wing } from './wing'

/** The registers of organisations and places. */
export function registersWing({ read }: Wing): Pick<RegisterDoor, 'organisations' | 'places' | 'usesOf'> {
  return {
    organisations: () => read(notYet),
    places: () => read(notYet),
    usesOf: () => read(notYet),
  }
}
