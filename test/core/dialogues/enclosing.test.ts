import { expect, it } from 'vitest'
import { enclosureLimits } from '../../../src/core/domain/enclosure.ts'
import { at, when } from './given.ts'

const photo = (fileId: string) => ({ fileId, name: '', size: 40_000 })

it('of photos that wait to be told what they are, one too many is told, and the others stay', () => {
  const files = Array.from({ length: enclosureLimits.files }, (_, place) => photo(`photo ${place}`))
  const found = [{ reference: 'SHB-26-000123-D', name: 'Kedai Maju', signedSet: 's' }]
  const waiting = at({ at: 'enclosing.which', files, found })
  const { state, effects } = when(waiting, { kind: 'photoSent', file: photo('one more') })
  expect(state).toEqual(waiting)
  expect(effects).toMatchObject([
    {
      message: {
        lines: expect.arrayContaining([
          { key: 'application:enclosing.fault.tooMany', values: { needed: enclosureLimits.files } },
        ]),
      },
    },
  ])
})
