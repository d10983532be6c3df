import { expect, it } from 'vitest'
import { civilDateTime } from '../../../src/shared/release/scalars'

it('takes a civil moment only of a day and a time that exist', () => {
  const isTaken = (moment: string): boolean => civilDateTime().safeParse(moment).success
  expect(['2026-02-28T10:00', '2024-02-29T23:59'].filter((moment) => !isTaken(moment))).toEqual([])
  expect(['2026-13-45T10:00', '2026-02-29T10:00', '2026-02-28T24:00', '2026-02-28'].filter(isTaken)).toEqual([])
})
