import { expect, test } from 'vitest'
import { parseDataKey } from '../../../src/adapters/db/data-key.ts'
import { sealing } from '../../../src/adapters/db/sealing.ts'

const one = sealing(Buffer.alloc(32, 1))
const other = sealing(Buffer.alloc(32, 2))

test.each(['', 'Ahmad bin Ali', 'आधार 👍 نص', 'x'.repeat(10_000)])(
  'what is sealed opens to the same text (%#)',
  text => {
    expect(one.open(one.seal(text))).toBe(text)
  },
)

test('the same text is sealed differently each time', () => {
  expect(one.seal('900101-14-5555')).not.toEqual(one.seal('900101-14-5555'))
})

test.each([0, 11, 12, 27, 28, 30])('a value altered at byte %i does not open', at => {
  const sealed = one.seal('900101-14-5555')
  sealed[at] = (sealed[at] ?? 0) ^ 1
  expect(() => one.open(sealed)).toThrow()
})

test.each([0, 5, 28, 41])('a value cut to %i bytes does not open', length => {
  expect(() => one.open(one.seal('900101-14-5555').subarray(0, length))).toThrow()
})

test('a value does not open with another key', () => {
  expect(() => other.open(one.seal('900101-14-5555'))).toThrow()
})

test('an index is the same for the same field and text, and only then', () => {
  const index = one.index('identity', '900101145555')
  expect(one.index('identity', '900101145555')).toEqual(index)
  expect(one.index('identity', '900101145556')).not.toEqual(index)
  expect(one.index('phone', '900101145555')).not.toEqual(index)
  expect(other.index('identity', '900101145555')).not.toEqual(index)
})

test.each([
  ['32 bytes in base64', Buffer.alloc(32, 1).toString('base64'), true],
  ['the same with a new line', `${Buffer.alloc(32, 1).toString('base64')}\n`, true],
  ['31 bytes', Buffer.alloc(31, 1).toString('base64'), false],
  ['33 bytes', Buffer.alloc(33, 1).toString('base64'), false],
  ['nothing', '', false],
])('a key of %s is taken: %s', (_, text, taken) => {
  expect(parseDataKey(text) !== undefined).toBe(taken)
})
