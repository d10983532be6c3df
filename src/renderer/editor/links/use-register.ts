import { useEffect, useRef, useState } from 'react'
import { titleAndName } from '../../../shared/language'
import type { Person } from '../../../shared/release'
import { api } from '../../bridge'

/** Milliseconds without a letter before the register is asked. */
const rest = 120

const nobody: readonly Person[] = []

/** The people of the register whom some words find, as soon as it has answered. */
export function useRegister(typed: string, language: string): readonly Person[] {
  const [people, setPeople] = useState(nobody)
  const asked = useRef(0)
  const query = (titleAndName(typed, language)?.name ?? typed).trim().slice(0, 200)
  useEffect(() => {
    const turn = ++asked.current
    if (query === '') return setPeople(nobody)
    const timer = setTimeout(() => {
      void api.registers.suggest({ query }).then((answer) => {
        // An answer to earlier words must not replace that to later ones.
        if (turn === asked.current) setPeople(answer.ok ? answer.value.people : nobody)
      })
    }, rest)
    return () => clearTimeout(timer)
  }, [query])
  return people
}
