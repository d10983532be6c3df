/** The process that answers what is asked of the whole library while main saves what is typed. It ends when it is idle. */
import { answerMain } from '../child'
import { answersFrom } from '../errands/answers'
import { openReading } from '../library'

const [, , library = ''] = process.argv
const reading = openReading(library)

answerMain({ ready: () => null, ...answersFrom(() => reading) })
