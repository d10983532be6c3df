import { exportEverything } from '../../../src/main/errands/export-everything'
import { bringBack, openLibrary } from '../../../src/main/library'
import { exportWords } from '../../../src/main/words'

// Exports a library or brings an export back, and dies when all releases are written and nothing else is.
const [work = '', from = '', to = ''] = process.argv.slice(2)

const dieAfter = ({ done, of }: { done: number; of: number }): void => {
  if (done === of) process.kill(process.pid, 'SIGKILL')
}

if (work === 'export') {
  const library = openLibrary(from, { create: false, readOnly: true })
  const officer = library.officer.get()
  const words = exportWords({ mission: '', date: '', version: '' })
  const about = { app: '', at: '2026-11-23T04:30:00.000Z', officer, words }
  void exportEverything({ library: from, folder: to, ...about }, dieAfter)
} else {
  void bringBack({ folder: from, library: to }, dieAfter)
}
