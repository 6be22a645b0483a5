import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Email, parseEmail } from '../../../src/core/domain/email.ts'
import { maskEmail, maskPhone } from '../../../src/core/domain/mask.ts'
import { Phone, parsePhone } from '../../../src/core/domain/phone.ts'

describe('a telephone number', () => {
  it.each([
    ['011-1234 5678', '+601112345678', '011-1234 5678'],
    ['+60 11-1234 5678', '+601112345678', '011-1234 5678'],
    ['60123456789', '+60123456789', '012-345 6789'],
    ['0060 12 345 6789', '+60123456789', '012-345 6789'],
    ['+60 (0)12-345 6789', '+60123456789', '012-345 6789'],
    ['012.345.6789', '+60123456789', '012-345 6789'],
    ['015-4812 3456', '+601548123456', '015-4812 3456'],
    ['03-2161 1234', '+60321611234', '03-2161 1234'],
    ['(09) 745 6666', '+6097456666', '09-745 6666'],
    ['04-1234567', '+6041234567', '04-123 4567'],
    ['088-517800', '+6088517800', '088-517 800'],
    ['1-300-22-8000', '+601300228000', '1-300-22-8000'],
    ['1300 22 8000', '+601300228000', '1-300-22-8000'],
    ['013-001 2345', '+60130012345', '013-001 2345'],
    ['+60 17-008 1234', '+60170081234', '017-008 1234'],
    ['1-800-88-1234', '+601800881234', '1-800-88-1234'],
  ])('%j is %s, shown as %s', (text, phone, display) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: { phone, display } })
  })

  it.each([
    ['', 'empty'],
    ['tiada', 'characters'],
    ['012-345 6789 x12', 'characters'],
    ['012-345 678', 'tooShort'],
    ['011-123 4567', 'tooShort'],
    ['012-3456 7890', 'tooLong'],
    ['03-21611 12345', 'tooLong'],
    ['0212345678', 'prefix'],
    ['123456789', 'prefix'],
    ['+65 6123 4567', 'foreign'],
    ['0065 6123 4567', 'foreign'],
    ['999', 'prefix'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parsePhone(text)).toEqual({ ok: false, error: reason })
  })

  it('what is shown is read back as the same number, and so is what is stored', () => {
    const national = fc.oneof(
      fc.stringMatching(/^01[02-46-9]\d{7}$/),
      fc.stringMatching(/^01[15]\d{8}$/),
      fc.stringMatching(/^03\d{8}$/),
      fc.stringMatching(/^0[4-9]\d{7}$/),
    )
    fc.assert(
      fc.property(national, typed => {
        const read = parsePhone(typed)
        if (!read.ok) throw new Error(read.error)
        expect(parsePhone(read.value.display)).toEqual(read)
        expect(parsePhone(read.value.phone)).toEqual(read)
        expect(Phone.safeParse(read.value.phone).success).toBe(true)
      }),
    )
  })
})

describe('an e-mail address', () => {
  it.each([
    ['siti@contoh.com.my', 'siti@contoh.com.my'],
    ['  Siti.HR+perkeso@Contoh.COM ', 'Siti.HR+perkeso@contoh.com'],
    ['mailto:siti@contoh.com.', 'siti@contoh.com'],
    ['siti\u200b@contoh.com', 'siti@contoh.com'],
    ['idportal@perkeso.gov.my', 'idportal@perkeso.gov.my'],
    ['a@ymail.com', 'a@ymail.com'],
    ['a@mail.com', 'a@mail.com'],
    ['a@yahoo.co.uk', 'a@yahoo.co.uk'],
    ['a@contoh.co', 'a@contoh.co'],
    ['a@gmail.com.my', 'a@gmail.com.my'],
  ])('%j is read, nothing to suggest', (text, email) => {
    expect(parseEmail(text)).toEqual({ ok: true, value: { email } })
  })

  it.each([
    ['a@gmial.com', 'a@gmail.com'],
    ['a@gmail.con', 'a@gmail.com'],
    ['a@gmail.co', 'a@gmail.com'],
    ['a@yaho.com', 'a@yahoo.com'],
    ['a@yaho.con.my', 'a@yahoo.com.my'],
    ['a@hotmial.cm', 'a@hotmail.com'],
    ['a@contoh.con', 'a@contoh.com'],
  ])('%j is accepted, and %s is asked about', (text, suggestion) => {
    expect(parseEmail(text)).toEqual({ ok: true, value: { email: text, suggestion } })
  })

  it.each([
    ['', 'empty'],
    ['siti', 'noAt'],
    ['siti@@contoh.com', 'manyAt'],
    ['a@b.com, c@d.com', 'spaces'],
    ['@contoh.com', 'local'],
    ['.siti@contoh.com', 'local'],
    ['si..ti@contoh.com', 'local'],
    [`${'a'.repeat(65)}@contoh.com`, 'local'],
    ['siti@contoh', 'domain'],
    ['siti@contoh..com', 'domain'],
    ['siti@-contoh.com', 'domain'],
    ['siti@1.2.3.4', 'domain'],
    [`a@${'b'.repeat(60)}.${'c'.repeat(200)}.com`, 'tooLong'],
  ])('%j is refused: %s', (text, reason) => {
    expect(parseEmail(text)).toEqual({ ok: false, error: reason })
  })

  it('a suggestion is an address itself and needs no further one', () => {
    const local = fc.stringMatching(/^[a-z]{1,8}$/)
    const domain = fc.constantFrom('gmial.com', 'gamil.con', 'gmail.cm', 'yaho.com.my', 'outlok.com', 'x.con')
    fc.assert(
      fc.property(local, domain, (name, at) => {
        const read = parseEmail(`${name}@${at}`)
        const meant = read.ok ? read.value.suggestion : undefined
        expect(parseEmail(meant ?? '')).toEqual({ ok: true, value: { email: meant } })
      }),
    )
  })
})

describe('a mask', () => {
  it.each([
    ['+60123456789', '012-••• ••89'],
    ['+60321611234', '03-•••• ••34'],
    ['+601300228000', '1-300-••-••00'],
  ])('%s is listed as %s', (phone, masked) => {
    expect(maskPhone(Phone.parse(phone))).toBe(masked)
  })

  it('an address keeps its first letter and domain, whatever its length', () => {
    expect(maskEmail(Email.parse('siti.hr@contoh.com.my'))).toBe('s•••@contoh.com.my')
    expect(maskEmail(Email.parse('s@contoh.com.my'))).toBe('s•••@contoh.com.my')
  })
})
