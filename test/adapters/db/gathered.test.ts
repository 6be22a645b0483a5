import { expect, test } from 'vitest'
import { gathered } from '../../../src/adapters/db/store/gathered.ts'

test('a call alone is done at once, and those that come meanwhile are done together, in their order', async () => {
  const done: number[][] = []
  const doubled = gathered(3, async (calls: readonly number[]) => {
    done.push([...calls])
    await new Promise(setImmediate)
    return calls.map(call => call * 2)
  })
  expect(await Promise.all([1, 2, 3, 4, 5].map(doubled))).toEqual([2, 4, 6, 8, 10])
  expect(done).toEqual([[1], [2, 3, 4], [5]])
  expect(await doubled(6)).toBe(12)
})

test('who is left without an outcome gets none', async () => {
  const first = gathered(8, async (calls: readonly string[]) => calls.slice(0, 1))
  expect(await Promise.all(['a', 'b', 'c'].map(first))).toEqual(['a', 'b', undefined])
})

test('work that fails fails for those it was done for, and for no others', async () => {
  const read = gathered(8, async (calls: readonly string[]) => {
    await new Promise(setImmediate)
    if (calls.includes('broken')) throw new Error('broken')
    return calls
  })
  const ended = await Promise.allSettled(['a', 'b', 'broken'].map(read))
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(await read('c')).toBe('c')
})
