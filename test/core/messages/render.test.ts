import { expect, it } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { day } from '../../../src/core/calendar/day.ts'
import { period } from '../../../src/core/calendar/period.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { formatMoney } from '../../../src/core/messages/format.ts'
import { message, withChoices } from '../../../src/core/messages/message.ts'
import { render } from '../../../src/core/messages/render.ts'
import { at } from '../../support/conversation/builders.ts'

const { wording } = loadTexts()

it('what people wrote is escaped in the text, and stands as it is on a button', () => {
  const said = withChoices(message(['status.employer', { name: 'Lim & <b>Anak</b>' }]), [
    { label: { name: 'Lim & <b>Anak</b>' }, press: 'x' },
  ])
  expect(render(said, 'ms', wording)).toEqual({
    text: 'Majikan: Lim &amp; &lt;b&gt;Anak&lt;/b&gt;',
    buttons: [[{ text: 'Lim & <b>Anak</b>', press: 'x' }]],
  })
})

it('what looks like a place for a value in what people wrote is left alone', () => {
  const said = message(['status.employer', { name: '{{name}} $t(menu.title)' }])
  expect(render(said, 'en', wording).text).toBe('Employer: {{name}} $t(menu.title)')
})

it.each([
  ['ms', '<b>November 2026 belum dibayar.</b> Tarikh akhirnya esok, Selasa, 15 Disember 2026.'],
  ['en', '<b>November 2026 is not yet paid.</b> It is due tomorrow, Tuesday, 15 December 2026.'],
] as const)('months and days are worded in %s', (language, text) => {
  const values = { period: { period: period(2026, 11) }, due: { day: day(2026, 12, 15), weekday: true } }
  expect(render(message(['status.unpaid.tomorrow', values]), language, wording).text).toBe(text)
})

it.each([
  ['2026-12-14 00:05', '12.05 pagi', '12.05 am'],
  ['2026-12-14 09:05', '9.05 pagi', '9.05 am'],
  ['2026-12-14 12:30', '12.30 tengah hari', '12.30 pm'],
  ['2026-12-14 15:00', '3.00 petang', '3.00 pm'],
  ['2026-12-14 23:59', '11.59 malam', '11.59 pm'],
])('the time of %s is told as people say it', (moment, malay, english) => {
  const said = message(['status.asAt', { at: { instant: at(moment) } }])
  expect(render(said, 'ms', wording).text).toBe(`Data portal setakat 14 Disember 2026, ${malay}.`)
  expect(render(said, 'en', wording).text).toBe(`Portal data as at 14 December 2026, ${english}.`)
})

it('one employee is one, in both languages', () => {
  const said = (count: number) => message(['status.schedule.accepted', { count }])
  expect(render(said(1), 'en', wording).text).toBe('Schedule: accepted, 1 employee')
  expect(render(said(2), 'en', wording).text).toBe('Schedule: accepted, 2 employees')
  expect(render(said(1), 'ms', wording).text).toBe('Jadual: diterima, 1 pekerja')
})

it.each([
  [['Menu', 'Kembali', 'Terus'], [['Menu', 'Kembali', 'Terus']]],
  [
    ['Cara bayar', 'Senarai fail', 'Menu'],
    [['Cara bayar', 'Senarai fail'], ['Menu']],
  ],
  [
    ['Slip untuk semakan', 'Langkah saya sekarang'],
    [['Slip untuk semakan'], ['Langkah saya sekarang']],
  ],
  [
    ['Cara bayar', 'Cara mendapatkan ACR'],
    [['Cara bayar'], ['Cara mendapatkan ACR']],
  ],
  [['Enam belas huruf', 'Enam belas huruf'], [['Enam belas huruf', 'Enam belas huruf']]],
])('the buttons %j stand in rows that they fit', (names, rows) => {
  const choices = names.map(name => ({ label: { name }, press: 'x' }))
  const { buttons } = render(withChoices(message('menu.title'), choices), 'ms', wording)
  expect(buttons.map(row => row.map(({ text }) => text))).toEqual(rows)
})

it('money has two decimals and commas between thousands', () => {
  expect([0, 5, 123_450, 123_456_789].map(amount => formatMoney(sen(amount)))).toEqual([
    ...['RM0.00', 'RM0.05', 'RM1,234.50', 'RM1,234,567.89'],
  ])
})

it('a message in both languages says it twice, with one set of buttons', () => {
  const said = {
    ...withChoices(message('language.choose'), [{ label: 'button.menu', press: 'menu' }]),
    language: 'both',
  } as const
  expect(render(said, 'en', wording)).toEqual({
    text: 'Pilih bahasa:\n\n— — —\n\nChoose a language:',
    buttons: [[{ text: 'Menu', press: 'menu' }]],
  })
})
