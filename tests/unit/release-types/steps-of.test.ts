import { describe, expect, it } from 'vitest'
import { releaseTypes } from '../../../src/shared/release'
import { profileOf, stepsOf } from '../../../src/shared/release-types'
import { aMission } from '../../helpers/builders'

describe('the steps of a clearance', () => {
  it('are those of the type, unless the mission has its own, from the first to the last', () => {
    for (const type of releaseTypes) expect(stepsOf(type, aMission())).toEqual(profileOf(type).clearance)
    const clearance = { statement: ['capital' as const, 'section-chief' as const], message: [] }
    expect(stepsOf('statement', aMission({ clearance }))).toEqual(['section-chief', 'capital'])
    expect(stepsOf('message', aMission({ clearance }))).toEqual(profileOf('message').clearance)
  })

  it('of what puts others right are theirs and its own', () => {
    const clearance = { statement: ['capital' as const], correction: ['ambassador' as const] }
    const mission = aMission({ clearance: { ...clearance, readout: ['section-chief'] } })
    expect(stepsOf('correction', mission)).toEqual(['ambassador'])
    expect(stepsOf('correction', mission, ['statement'])).toEqual(['ambassador', 'capital'])
    expect(stepsOf('correction', mission, ['correction', 'readout'])).toEqual(['section-chief', 'ambassador'])
  })
})
