import { expect, it } from 'vitest'
import { todayAt } from '../../../src/shared/release'

it('knows the day at the mission, whatever day it is elsewhere', () => {
  const lateEvening = '2026-03-01T05:30:00Z'
  expect(todayAt('America/Mexico_City', lateEvening)).toBe('2026-02-28')
  expect(todayAt('Asia/Tokyo', lateEvening)).toBe('2026-03-01')
  expect(todayAt('Nowhere/At_All', '2026-03-01T12:00:00Z')).toMatch(/^2026-0(2-28|3-01|3-02)$/)
})
