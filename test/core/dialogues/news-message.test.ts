import { describe, expect, test } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { addMonths } from '../../../src/core/calendar/period.ts'
import { type EmployerNews, newsMessage } from '../../../src/core/dialogues/news-message.ts'
import { registrationNews } from '../../../src/core/dialogues/registration-news.ts'
import { type Language, languages } from '../../../src/core/domain/language.ts'
import type { NewsItem } from '../../../src/core/domain/news-item.ts'
import { newsItem } from '../../../src/core/domain/news-item.ts'
import { type Rendered, render } from '../../../src/core/messages/render.ts'
import { bengkel, kedai, november } from '../../support/conversation/builders.ts'
import { faultsOf } from '../messages/rendered-faults.ts'

const { wording } = loadTexts()
const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const

function item(kind: string, more: object = {}): NewsItem {
  const payload = {
    ...{ period: november, state: kind.split('.')[1], headcount: 40, amounts: { ACR: 415_800, ECR: 26_000 } },
    ...{ number: 'ACR000000202611', kind: 'ACR', amount: 415_800, paid: 0, periods: [november] },
    ...{ paidOn: '2026-12-14', ...more },
  }
  const read = newsItem(kind, payload)
  if (!read) throw new Error(`${kind} is not read`)
  return read
}

const worded = (told: readonly EmployerNews[], language: Language): Rendered =>
  render(newsMessage(told, operator), language, wording)
const inEnglish = (...items: NewsItem[]) => worded([{ employer: kedai, items }], 'en')
const pressesOf = ({ buttons }: Rendered) => buttons.flat().map(({ press }) => press)

test('one change is told in a sentence, with its employer and what to do', () => {
  const said = inEnglish(item('acr.generated'))
  expect(said.text.split('\n')).toEqual([
    '<b>The ACR for November 2026 was generated:</b> <code>ACR000000202611</code>, RM4,158.00. It is your payment reference, not a receipt.',
    'Employer: Kedai Runcit Maju Jaya Sdn. Bhd.',
  ])
  expect(pressesOf(said)).toEqual([`status:see:${kedai.id}:2026-11`, 'topic:pay.channels', 'menu'])
})

test('a reference of several months names the first and the last', () => {
  const periods = [-2, -1, 0].map(back => addMonths(november, back))
  const paid = { periods, amount: 900_000, paid: 400_000 }
  expect(inEnglish(item('acr.partPaid', paid)).text).toContain(
    '<b>The ACR for 3 months (September 2026 to November 2026) was partly paid:</b> <code>ACR000000202611</code>, RM4,000.00 of RM9,000.00; RM5,000.00 is still to pay.',
  )
})

test('two years at once are one message that fits, newest month first', () => {
  const months = Array.from({ length: 24 }, (_, back) => addMonths(november, back - 23))
  const items = months.flatMap((period, place) => [
    item('schedule.submitted', { period }),
    item('schedule.accepted', { period }),
    item('acr.generated', { periods: [period], number: `ACR0000000000${String(place).padStart(2, '0')}` }),
  ])
  const lines = inEnglish(...items).text.split('\n')
  expect(lines).toHaveLength(25)
  expect(lines[1]).toBe('• November 2026: ACR generated')
})

test('hundreds of employers are one message that fits', () => {
  const name = 'Perniagaan & Perusahaan Serbaneka Sejahtera Berhad (Cawangan Utara) '.repeat(3)
  const many = Array.from({ length: 300 }, (_, place) => ({
    employer: { ...bengkel, name: `${place} ${name}` },
    items: [item('schedule.accepted'), item('acr.generated')],
  }))
  for (const language of languages) {
    const said = worded(many, language)
    expect(faultsOf(said)).toEqual([])
    expect(said.text).toContain('270')
  }
})

test('a few employers are told each by name', () => {
  const said = worded(
    [
      { employer: kedai, items: [item('schedule.rejected')] },
      { employer: bengkel, items: [item('payment.unmatched')] },
    ],
    'en',
  )
  expect(said.text.split('\n')).toEqual([
    '<b>Latest changes for 2 employers</b>',
    '<b>Kedai Runcit Maju Jaya Sdn. Bhd.</b>',
    '• November 2026: schedule rejected',
    '<b>Bengkel Kereta Lim &amp; Anak</b>',
    '• a payment of RM4,158.00 reported, its reference unknown',
  ])
})

const kinds = [
  ...['schedule.submitted', 'schedule.accepted', 'schedule.rejected'],
  ...['acr.generated', 'acr.partPaid', 'acr.paid', 'acr.removed', 'acr.unpaid'],
  ...['payment.matched', 'payment.unmatched', 'payment.reversed'],
]

describe.each(languages)('in %s', language => {
  test.each(kinds)('%s is told whole, and in brief, without a fault', kind => {
    const news = item(kind)
    expect(faultsOf(worded([{ employer: kedai, items: [news] }], language))).toEqual([])
    const two = [kedai, bengkel].map(employer => ({ employer, items: [news] }))
    expect(faultsOf(worded(two, language))).toEqual([])
  })

  test.each(['received', 'approved', 'returned', 'rejected'] as const)('an application %s', state => {
    const news = {
      reference: 'SHB-26-000123-C',
      kind: 'new',
      employerName: 'Kedai <Siti>',
      state,
      note: 'Tiada cop & tarikh.',
    } as const
    expect(faultsOf(render(registrationNews(news, operator), language, wording))).toEqual([])
  })
})

test('an application that is returned says why and what is next', () => {
  const news = {
    reference: 'SHB-26-000123-C',
    kind: 'new',
    employerName: 'Kedai Siti',
    state: 'returned',
    note: 'Tiada cop.',
    fields: ['phone', 'officerEmail'],
  } as const
  expect(render(registrationNews(news, operator), 'en', wording).text.split('\n')).toEqual([
    '<b>Portal ID application of Kedai Siti: returned for correction.</b>',
    'The reason given: Tiada cop.',
    "   To be corrected: <b>Employer's phone, Officer's e-mail</b>",
    'Sahabat reference (not a PERKESO number): <code>SHB-26-000123-C</code>',
    'Next: correct what PERKESO asks about, sign the form again and send it here.',
  ])
})
