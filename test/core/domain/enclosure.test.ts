import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  type EnclosureFault,
  enclosureLimits,
  pictureFault,
  sizeFault,
  totalFault,
} from '../../../src/core/domain/enclosure.ts'

const { fileBytes, allBytes, files, shortSide } = enclosureLimits
const sharp = { width: 2 * shortSide, height: 3 * shortSide, writing: 20, edges: 80 }

test('what is just large enough or just small enough is taken', () => {
  expect(sizeFault(fileBytes)).toBeUndefined()
  expect(totalFault({ files, bytes: allBytes })).toBeUndefined()
  expect(pictureFault({ ...sharp, width: shortSide })).toBeUndefined()
})

/** One by one beyond what is taken, with what its text must name. */
const faults: readonly (readonly [EnclosureFault['code'], EnclosureFault | undefined])[] = [
  ['tooLarge', sizeFault(fileBytes + 1)],
  ['tooMany', totalFault({ files: files + 1, bytes: 1 })],
  ['allTooLarge', totalFault({ files: 1, bytes: allBytes + 1 })],
  ['tooSmall', pictureFault({ ...sharp, width: shortSide - 1 })],
  ['blank', pictureFault({ ...sharp, writing: 0 })],
  ['blurred', pictureFault({ ...sharp, edges: 0 })],
]

test.each(faults)('%s is told with all that its text names', (code, fault) => {
  const { code: found, ...values } = fault ?? { code: undefined }
  expect(found).toBe(code)
  for (const language of ['ms', 'en']) {
    const texts = JSON.parse(readFileSync(`locales/${language}/application.json`, 'utf8')).enclosing.fault
    const named = [...texts[code].matchAll(/{{(\w+)}}/g)].map(([, name]) => name)
    expect(new Set(named)).toEqual(new Set(Object.keys(values)))
  }
})
