import { isKnownZone } from '../../../shared/release'
import cities from './cities.json'

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}’'.]/gu, '')
    .replace(/[_-]/g, ' ')
    .trim()
    .toLowerCase()

const known = new Map<string, string>()
for (const zone of Intl.supportedValuesOf('timeZone')) known.set(fold(zone.slice(zone.lastIndexOf('/') + 1)), zone)
for (const [zone, names] of Object.entries(cities)) for (const name of names) known.set(fold(name), zone)

/** The time zone of a city that missions work in, or null where we do not know it. */
export function zoneOfCity(city: string): string | null {
  const zone = known.get(fold(city))
  return zone !== undefined && isKnownZone(zone) ? zone : null
}
