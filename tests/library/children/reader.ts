import { NamedFailure } from '../../../src/shared/result'
import { openLibrary, type OpenOptions } from '../../../src/main/library'

// Opens a library with the options given, tells how it stands and what is in it, and closes it.
const [path = '', options = '{}'] = process.argv.slice(2)
try {
  const library = openLibrary(path, JSON.parse(options) as OpenOptions)
  const { readOnly, reason } = library
  const numbers = library.releases.list('all').map((it) => it.number)
  const note = numbers.length === 0 ? '' : library.releases.get(library.releases.list('all')[0]!.id).draft.internalNote
  const closed = library.close()
  console.log(JSON.stringify({ readOnly, reason, numbers, note, closed }))
} catch (error) {
  if (!(error instanceof NamedFailure)) throw error
  console.log(JSON.stringify({ code: error.code, values: error.values }))
}
