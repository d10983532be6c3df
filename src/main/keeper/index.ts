/** The process for work that takes seconds: it lives for one task. */
import { setPriority } from 'node:os'
import { answerMain } from '../child'
import { tasks } from './tasks'

// Who types goes first.
setPriority(10)
answerMain(tasks)
