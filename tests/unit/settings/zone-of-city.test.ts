import { expect, test } from 'vitest'
import cities from '../../../src/renderer/features/settings/cities.json'
import { zoneOfCity } from '../../../src/renderer/features/settings/zone-of-city'
import { isKnownZone } from '../../../src/shared/release'

test.each([
  ['Mexico City', 'America/Mexico_City'],
  [' berlin ', 'Europe/Berlin'],
  ['Brasilia', 'America/Sao_Paulo'],
  ['The Hague', 'Europe/Amsterdam'],
  ['St Georges', 'America/Grenada'],
  ['Port-au-Prince', 'America/Port-au-Prince'],
])('%s keeps the time of %s', (city, zone) => {
  expect(zoneOfCity(city)).toBe(zone)
})

test.each(['', 'Port Amel', 'Mex'])('no zone is made up for “%s”', (city) => {
  expect(zoneOfCity(city)).toBeNull()
})

test('every zone of the table is known to the runtime', () => {
  expect(Object.keys(cities).filter((zone) => !isKnownZone(zone))).toEqual([])
})
