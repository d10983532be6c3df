import { create } from 'zustand'
import type { Found } from '../../../shared/contract'
import { api } from '../../bridge'
import { report } from '../../notices'

interface Finding {
  readonly isOpen: boolean
  readonly typed: string
  /** What was found of `words`; null until the first answer is there. */
  readonly answer: { readonly words: string; readonly found: Found } | null
}

export const useFind = create<Finding>(() => ({ isOpen: false, typed: '', answer: null }))

/** Looks everywhere at once. The words looked for last are still there, to go on with or to type over. */
export function openFind(): void {
  useFind.setState({ isOpen: true })
  void ask(useFind.getState().typed)
}

export const closeFind = (): void => useFind.setState({ isOpen: false })

/** Looks for the words typed so far. */
export function find(typed: string): void {
  useFind.setState({ typed })
  void ask(typed)
}

/** Counts the questions asked: an answer to an older one than the last is thrown away. */
let asked = 0

async function ask(typed: string): Promise<void> {
  const question = ++asked
  const words = typed.trim()
  if (words === '') return useFind.setState({ answer: null })
  const answer = await api.library.find({ query: words.slice(0, 500) })
  if (question !== asked) return
  if (answer.ok) useFind.setState({ answer: { words, found: answer.value } })
  else report(answer)
}
