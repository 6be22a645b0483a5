import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCompanyName, parsePersonName } from '../../../src/core/domain/person-name.ts'
import { parseAddressLine } from '../../../src/core/domain/text-line.ts'

describe('the name of a person', () => {
  it.each([
    ['  Siti   binti  Abu ', 'Siti binti Abu'],
    ['Nur’Ain binti Mohd. Ali', "Nur'Ain binti Mohd. Ali"],
    ['Kumar a/l Muthu', 'Kumar a/l Muthu'],
    ['Devi A/P Raj', 'Devi A/P Raj'],
    ['Ahmad @ Mat bin Ali', 'Ahmad @ Mat bin Ali'],
    ['Tan Ah–Kow', 'Tan Ah-Kow'],
    ['陈小明', '陈小明'],
    ['முருகன்', 'முருகன்'],
    ['Si\u200bti\u202e Abu\u0000', 'Siti Abu'],
    ['Jose\u0301', 'José'],
  ])('%j is read as %s', (text, name) => {
    expect(parsePersonName(text)).toEqual({ ok: true, value: name })
  })

  it.each([
    ['', 'empty'],
    ['\u200b \u2060', 'empty'],
    ['A', 'tooShort'],
    ['a'.repeat(151), 'tooLong'],
    ['😀😀😀', 'noLetters'],
    ['...', 'noLetters'],
    ['Siti 😀', 'characters'],
    ['Ali <b>', 'characters'],
    ['Ali 2', 'digits'],
    ['https://contoh.com/siti', 'link'],
    ['www.contoh.com', 'link'],
    ['contoh.com', 'link'],
    ['t.me/siti', 'link'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parsePersonName(text)).toEqual({ ok: false, error: reason })
  })
})

describe('the name of an employer', () => {
  it.each([
    '99 Contoh Sdn. Bhd.',
    'Kedai Runcit A & B (M) Sdn Bhd',
    'Contoh.com Sdn Bhd',
    'C+D Enterprise',
    '大同有限公司',
  ])('%s is read as it is', name => {
    expect(parseCompanyName(name)).toEqual({ ok: true, value: name })
  })

  it('digits alone are no name, but may be a line of an address', () => {
    expect(parseCompanyName('12-3')).toEqual({ ok: false, error: 'noLetters' })
    expect(parseAddressLine('12-3')).toEqual({ ok: true, value: '12-3' })
    expect(parseAddressLine('Lot 4, Blok 5, Jalan SS 3/5A')).toEqual({
      ok: true,
      value: 'Lot 4, Blok 5, Jalan SS 3/5A',
    })
  })

  it('whatever is typed: what is accepted is clean and reads again as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const read = parseCompanyName(text)
        if (!read.ok) return
        expect(read.value).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|^ | $| {2}/u)
        expect(parseCompanyName(read.value)).toEqual(read)
      }),
    )
  })
})
