import { openLibrary, type Library } from '../../../src/main/library'
import type { SeriesId } from '../../../src/shared/release'
import { anAnswer, aRelease } from '../../helpers/builders'

// Clears releases one by one, each with the library opened anew, taking turns with whoever else wants it, and tells the
// numbers they were given, and how often it found the library taken.
const [path = '', series = '', count = '0'] = process.argv.slice(2)

let turnedAway = 0

function takingTurns(): Library {
  for (;;) {
    const library = openLibrary(path, { create: false, device: `desk ${process.pid}` })
    if (!library.readOnly) return library
    library.close()
    turnedAway += 1
  }
}

for (let taken = 0; taken < Number(count); taken += 1) {
  const library = takingTurns()
  const { id } = library.releases.create(aRelease({ number: '', series: series as SeriesId }))
  const { assignedNumber } = library.clearance.record(id, anAnswer(), null)
  library.close()
  console.log(assignedNumber?.text ?? 'none')
}
console.log(turnedAway)
