import { daysIn, existsInCalendar } from '../../language'
import type { Finding } from '../../validity'
import type { Checked } from '../checked'
import { wordsFound } from '../passages'

/** PF-13: a day that the calendar does not have. */
export const impossibleDate = ({ passages, words }: Checked): Finding[] =>
  passages.flatMap((passage) =>
    daysIn(passage.words, words)
      .filter((day) => !existsInCalendar(day))
      .map((day) => wordsFound(passage, day, 'date.impossible', 'mustFix')),
  )
