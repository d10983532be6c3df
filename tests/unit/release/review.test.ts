import { expect, test } from 'vitest'
import { isReviewDue } from '../../../src/shared/release'

test.each([
  [null, true],
  ['2025-11-21', true],
  ['2025-11-22', false],
  ['2026-11-22', false],
])('a text last reviewed on %s is due on 22 November 2026: %s', (lastReviewed, isDue) => {
  expect(isReviewDue(lastReviewed, '2026-11-22')).toBe(isDue)
})

test('on a 29 February, whatever was reviewed before March of the year before is due', () => {
  expect(isReviewDue('2027-02-28', '2028-02-29')).toBe(true)
  expect(isReviewDue('2027-03-01', '2028-02-29')).toBe(false)
})
