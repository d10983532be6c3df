import { writeAtomically } from '../../../src/main/files'
import { NamedFailure } from '../../../src/shared/result'

// Writes a file and tells by what name it failed, if it did.
writeAtomically(process.argv[2] ?? '', 'ours', { replace: false }).then(
  () => console.log('{}'),
  (error: unknown) => {
    if (!(error instanceof NamedFailure)) throw error
    console.log(JSON.stringify({ code: error.code, values: error.values }))
  },
)
