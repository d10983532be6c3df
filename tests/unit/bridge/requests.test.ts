import { expect, it } from 'vitest'
import { contract } from '../../../src/shared/contract'
import { aRelease } from '../../helpers/builders'

it('a release of one type is not asked for with a draft of another', () => {
  const asked = (type: string) => contract.releases.create.request.safeParse({ type, draft: aRelease() }).success
  expect(asked('press-release')).toBe(true)
  expect(asked('statement')).toBe(false)
})
