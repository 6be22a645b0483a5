// What people really write into the form: taken as it is meant and put into one shape, or refused with the reason.
import { expect, test } from 'vitest'
import { displayPhone } from '../../../src/core/domain/phone.ts'
import type { Field } from '../../../src/core/domain/registration.ts'
import { fieldHint, parseField } from '../../../src/core/domain/registration-field.ts'

const read = (field: Field, text: string) => {
  const answer = parseField(field, text)
  return answer.ok ? answer.value : { refused: answer.error }
}

test.each([
  "Nor'aini binti Dato' Haji Ahmad",
  'Muthu a/l Subramaniam',
  'Kavitha A/P Ramasamy',
  'Lim Ah Kow @ Abdullah',
  'Siti Nurhaliza binti Tarudin',
  'Mohd. Faizal bin Hj. Ismail',
  "Jean-Pierre O'Brien",
  '陳大文',
  'முத்து சுப்பிரமணியம்',
  `${'Wan Ahmad '.repeat(14)}bin Ismail`,
])('the name %s stays as it is', name => {
  expect(read('officerName', name)).toBe(name)
})

test('a name is told from what is none', () => {
  expect(read('officerName', `${'a'.repeat(151)}`)).toEqual({ refused: 'tooLong' })
  expect(read('officerName', 'Siti 2')).toEqual({ refused: 'digits' })
  expect(read('officerName', '  Siti   Aminah ')).toBe('Siti Aminah')
  expect(read('officerName', 'O’Brien')).toBe("O'Brien")
})

test.each([
  ['Syarikat Ah Kow & Anak-Anak (M) Sdn. Bhd.'],
  ['Kedai Makan "Selera Ibu" @ Bangi'],
  ['99 Speedmart 2'],
  ['永安建筑有限公司'],
])('the employer %s stays as it is', name => {
  expect(read('employerName', name)).toBe(name)
})

test.each([
  ['011-1234 5678', '+601112345678', '011-1234 5678'],
  ['+60 11-1234 5678', '+601112345678', '011-1234 5678'],
  ['60111 2345 678', '+601112345678', '011-1234 5678'],
  ['(012) 345 6789', '+60123456789', '012-345 6789'],
  ['03-8733 1234', '+60387331234', '03-8733 1234'],
  ['+603 8733 1234', '+60387331234', '03-8733 1234'],
  ['088 234 567', '+6088234567', '088-234 567'],
])('the number %s is one number', (typed, phone, shown) => {
  expect(read('officerPhone', typed)).toBe(phone)
  expect(displayPhone(phone as never)).toBe(shown)
})

test.each([
  ['+65 6123 4567', 'foreign'],
  ['012-345', 'tooShort'],
  ['012 3456 7890 12', 'tooLong'],
  ['tiada', 'characters'],
])('the number %s is refused: %s', (typed, refused) => {
  expect(read('phone', typed)).toEqual({ refused })
})

test.each([
  ['siti+perkeso@majujaya.com.my', 'siti+perkeso@majujaya.com.my'],
  ["o'brien@contoh.my", "o'brien@contoh.my"],
  [' Siti@MajuJaya.com.my ', 'Siti@majujaya.com.my'],
])('the e-mail %s is taken', (typed, email) => {
  expect(read('officerEmail', typed)).toBe(email)
})

test.each([
  ['12 Jalan Mawar, 4300 Kajang', '4300', 'tooShort'],
  ['Lot 5, Kampung Baru', '99999', 'unknownArea'],
  ['No. 8, Jalan Tun Razak', '5O400', 'characters'],
])('of the address %s the postcode %s is refused: %s', (line, postcode, refused) => {
  expect(read('addressLine1', line)).toBe(line)
  expect(read('postcode', postcode)).toEqual({ refused })
})

test('a postcode says its state', () => {
  expect(fieldHint('postcode', '43000')).toEqual({ kind: 'stateOfPostcode', state: 'selangor' })
})
