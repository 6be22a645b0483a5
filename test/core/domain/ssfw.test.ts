import { describe, expect, it } from 'vitest'
import { parseSsfw } from '../../../src/core/domain/ssfw.ts'

describe('an SSFW number', () => {
  it.each(['000000000001', '0000 0000 0001', ' 000000-00-0001 ', '０００００００００００１'])(
    '%j is read',
    text => {
      expect(parseSsfw(text)).toEqual({ ok: true, value: '000000000001' })
    },
  )

  it.each([
    ['', 'empty'],
    ['A00000000001', 'characters'],
    ['1', 'tooShort'],
    ['00000000001', 'tooShort'],
    ['0000000000001', 'tooLong'],
  ])('%j is refused: %s', (text, error) => {
    expect(parseSsfw(text)).toEqual({ ok: false, error })
  })
})
