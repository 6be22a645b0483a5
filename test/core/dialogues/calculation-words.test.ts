// What people write when they want a contribution or a late payment worked out.
import { expect, it } from 'vitest'
import { day } from '../../../src/core/calendar/day.ts'
import { calculationAsked } from '../../../src/core/dialogues/calculation-words.ts'
import { correctionIn, supposedIn } from '../../../src/core/dialogues/correction-words.ts'
import { lateAsked } from '../../../src/core/dialogues/late-words.ts'
import { monthMentioned, monthNamed } from '../../../src/core/dialogues/month-words.ts'

const today = day(2026, 11, 25)

it.each([
  ['gaji 3250 bayar berapa', { wages: 325_000 }],
  ['RM1,800', { wages: 180_000 }],
  ['2500', { wages: 250_000 }],
  ['2,300.50', { wages: 230_050 }],
  ['kira 3k', { wages: 300_000 }],
  ['kira gaji 3.2k', { wages: 320_000 }],
  ['berapa socso gaji RM 4 500 sebulan', { wages: 450_000 }],
  ['brp perkeso potong gaji 1700 pekerja asing', { wages: 170_000, foreign: true }],
  ['how much socso for salary 2000 age 62', { wages: 200_000, age: 62 }],
  ['berapa caruman gaji 2000, umur 62 tahun', { wages: 200_000, age: 62 }],
  ['kira caruman gaji 2000 kategori 2', { wages: 200_000, category: 2 }],
  ['gaji 2000 pekerja 60 tahun ke atas berapa perkeso', { wages: 200_000, category: 2 }],
  ['gaji 3250 Ogos 2022 bayar berapa', { wages: 325_000, period: '2022-08' }],
  ['how much EIS on wage 3250 for 8/2022', { wages: 325_000, period: '2022-08' }],
  ['berapa caruman gaji 5000 tahun 2016 jan', { wages: 500_000, period: '2016-01' }],
  ['gaji 3250 bulan lepas berapa perkeso', { wages: 325_000, period: '2026-10' }],
  ['gaji pekerja tempatan 1500 bayar berapa', { wages: 150_000, foreign: false }],
  ['gaji 3250 umur 62 bulan lepas', { wages: 325_000, age: 62, period: '2026-10' }],
  ['gji 3250 umo 62 bln lps', { wages: 325_000, age: 62, period: '2026-10' }],
  ['wage 1700 foreign worker', { wages: 170_000, foreign: true }],
  ['brp kena byr gji 3250', { wages: 325_000 }],
  ['3250 RM', { wages: 325_000 }],
  ['\u202e3250 RM\u202c', { wages: 325_000 }],
])('%s is a calculation', (text, told) => {
  expect(calculationAsked(text, today)).toEqual(told)
})

it.each([
  'apa itu ACR',
  'berapa kadar caruman',
  'bagaimana daftar 12 pekerja baharu',
  'how much is the penalty',
  '1300228000',
  'gaji termasuk elaun ke',
  'pencen ilat gaji 3000 dapat berapa',
  'Oktober 2026',
  'epf gaji 3000 berapa',
  'gaji 3000 bulan lepas belum masuk',
  'gaji pekerja asing',
])('%s is none', text => {
  expect(calculationAsked(text, today)).toBeUndefined()
})

it.each([
  ['lewat 2 bulan RM500', { owed: 50_000, months: 2 }],
  ['late payment RM500 three months', { owed: 50_000, months: 3 }],
  ['denda lewat RM1,200 Ogos 2026', { owed: 120_000, period: '2026-08' }],
  ['lewat sehari RM300', { owed: 30_000, months: 1 }],
  ['lewat 10 hari, 300.50', { owed: 30_050, months: 1 }],
  ['lewat sebulan 2 minggu RM800', { owed: 80_000, months: 2 }],
  ['faedah lewat oktober', { period: '2026-10' }],
  ['lwt byr ogos rm1200 brp kena denda', { owed: 120_000, period: '2026-08' }],
  ['lwt 2 bln rm500', { owed: 50_000, months: 2 }],
])('%s asks for the estimate of a late payment', (text, asked) => {
  expect(lateAsked(text, today)).toEqual(asked)
})

it.each(['apa itu fclb', 'bayar lewat kena apa', 'RM500', 'lewat'])('%s does not', text => {
  expect(lateAsked(text, today)).toBeUndefined()
})

it.each([
  ['bukan, 3350', '3350'],
  ['eh salah, Ogos 2022', 'Ogos 2022'],
  ['No, I mean 4000', 'I mean 4000'],
  ['maksud saya Kedai Maju', 'Kedai Maju'],
  ['sorry: 62', '62'],
])('%s takes back what was said before', (text, anew) => {
  expect(correctionIn(text)).toBe(anew)
})

it.each([
  'No. 12, Jalan Mawar 3',
  'no 5, Lorong 2',
  'nombor 5',
  'Noraini binti Ali',
  'bukan',
  'salahuddin',
  'no',
])('%s takes nothing back', text => {
  expect(correctionIn(text)).toBeUndefined()
})

it('a supposition is told from a correction', () => {
  expect(supposedIn('kalau Ogos 2022?')).toBe('Ogos 2022?')
  expect(supposedIn('what if foreign')).toBe('foreign')
  expect(correctionIn('kalau Ogos 2022?')).toBeUndefined()
})

it.each([
  ['bulan lepas', '2026-10'],
  ['status bulan lalu', '2026-10'],
  ['last month', '2026-10'],
  ['Okt 2026', '2026-10'],
  ['bulan 8', '2026-08'],
])('%s names a month', (text, period) => {
  expect(monthNamed(text, today)).toBe(period)
})

it.each([
  ['caruman untuk disember', '2025-12', 'caruman untuk '],
  ['2016 jan', '2016-01', ' '],
  ['bayaran bulan ini dah ke', '2026-11', 'bayaran   dah ke'],
])('%s mentions a month', (text, period, rest) => {
  const found = monthMentioned(text, today)
  expect([found?.period, found?.rest.replace(/\s+/g, ' ').trim()]).toEqual([
    period,
    rest.replace(/\s+/g, ' ').trim(),
  ])
})

it('the English word "may" mentions no month', () => {
  expect(monthMentioned('how much may I pay', today)).toBeUndefined()
  expect(monthMentioned('may 2026', today)?.period).toBe('2026-05')
})
