import type { Answers } from '../errands/answers'
import { NamedFailure } from '../../shared/result'
import type { AnswerOf, RequestOf, Told } from '../child'
import { logInfo } from '../log'
import { startChild, type Child } from './child-process'

/** Milliseconds without a question after which the reader ends: it holds some 50 MB. */
const idleAfter = 60_000

/** So many readers may die within a minute before main goes on alone. */
const mostDeaths = 3

type Kind = keyof Answers

interface Question {
  readonly task: Kind
  readonly request: unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Answers as {@link Answers} do, from a process of its own. */
export type AskReader = <Task extends Kind>(
  task: Task,
  request: RequestOf<Answers[Task]>,
) => Promise<AnswerOf<Answers[Task]>>

/**
 * Has questions about the library at `path` answered by the reader, which the first of them starts. Those that come before
 * it is ready, that it dies of, or that come while `path` is null are answered by `within`, in main.
 */
export function askReader(path: () => string | null, within: Answers): AskReader {
  let reader: Reader | null = null
  let deaths: number[] = []

  const answerWithin = ({ task, request, resolve, reject }: Question): void =>
    void Promise.resolve()
      .then(() => (within[task] as (request: unknown) => unknown)(request))
      .then(resolve, reject)

  function onGone(left: readonly Question[], isEnded: boolean): void {
    if (!isEnded) deaths.push(Date.now())
    for (const question of left) {
      if (isEnded) question.reject(new NamedFailure('cancelled'))
      else answerWithin(question)
    }
  }

  function current(): Reader | null {
    if (reader !== null && !reader.isGone()) return reader
    const library = path()
    deaths = deaths.filter((at) => Date.now() - at < 60_000)
    reader = library === null || deaths.length >= mostDeaths ? null : new Reader(library, onGone)
    return reader
  }

  return (task, request) =>
    new Promise((resolve, reject) => {
      const question: Question = { task, request, resolve: resolve as (value: unknown) => void, reject }
      const asked = current()
      if (asked?.isReady === true) asked.ask(question)
      else answerWithin(question)
    })
}

/** One process, from its start to its end. */
class Reader {
  isReady = false
  readonly #child: Child
  readonly #asked = new Map<number, Question>()
  #waiting: Question[] = []
  #last = 0
  #idle: NodeJS.Timeout | undefined

  constructor(library: string, onGone: (left: readonly Question[], isEnded: boolean) => void) {
    this.#child = startChild(
      'reader',
      [library],
      (told) => this.#take(told),
      (isEnded) => {
        clearTimeout(this.#idle)
        onGone([...this.#asked.values(), ...this.#waiting], isEnded)
      },
    )
    this.#child.ask({ number: 0, task: 'ready', request: null })
    this.#rest()
  }

  isGone(): boolean {
    return this.#child.isGone()
  }

  /**
   * One is at work at a time, so that of those who wait the newest of a kind makes the others needless. Counting is apart: it
   * gives way to the others, and up for a newer count, by itself.
   */
  ask(question: Question): void {
    this.#rest()
    if (question.task === 'facets' || !this.#isAtWork()) return this.#post(question)
    if (isOvertaking(question)) {
      const isOvertaken = (it: Question): boolean => it.task === question.task && isOvertaking(it)
      for (const overtaken of this.#waiting.filter(isOvertaken)) overtaken.reject(new NamedFailure('cancelled'))
      this.#waiting = this.#waiting.filter((it) => !isOvertaken(it))
    }
    this.#waiting.push(question)
  }

  #isAtWork(): boolean {
    return [...this.#asked.values()].some(({ task }) => task !== 'facets')
  }

  #post(question: Question): void {
    this.#last += 1
    this.#asked.set(this.#last, question)
    this.#child.ask({ number: this.#last, task: question.task, request: question.request })
  }

  #take(told: Told): void {
    if (told.number === 0) {
      this.isReady = true
      return
    }
    const question = this.#asked.get(told.number)
    if (question === undefined || 'progress' in told) return
    this.#asked.delete(told.number)
    if ('value' in told) question.resolve(told.value)
    else {
      if (told.error !== undefined) logInfo(`the reader failed in ${question.task}`, told.error)
      question.reject(new NamedFailure(told.failure.code, told.failure.values))
    }
    const next = this.#isAtWork() ? undefined : this.#waiting.shift()
    if (next !== undefined) this.#post(next)
  }

  #rest(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.#child.end(), idleAfter).unref()
  }
}

/** Whether a question is asked again with every key: only the newest of them is wanted. */
const isOvertaking = ({ task, request }: Question): boolean =>
  task === 'find' || task === 'complete' || (task === 'page' && (request as RequestOf<Answers['page']>).after === null)
