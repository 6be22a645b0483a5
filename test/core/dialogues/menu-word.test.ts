import { describe, expect, it } from 'vitest'
import { period } from '../../../src/core/calendar/period.ts'
import { answer } from '../../../src/core/dialogues/ask.ts'
import { say } from '../../../src/core/dialogues/effect.ts'
import { askField } from '../../../src/core/dialogues/registration-field-asked.ts'
import { message } from '../../../src/core/messages/message.ts'
import { filledForm, kedai, restoran } from '../../support/conversation/builders.ts'
import { at, atField, factsWith, home, text, when, without } from './given.ts'

const linked = factsWith({ links: [kedai] })
const asksRegistrations = {
  state: home,
  effects: [
    {
      kind: 'ask',
      query: { kind: 'registrations', view: { show: 'list', page: 0, stretch: { from: 0, most: 6 } } },
    },
  ],
}
const asksKnowledge = (question: string) => ({
  state: home,
  effects: [{ kind: 'ask', query: { kind: 'answer', question } }],
})

describe('at the menu', () => {
  it.each([
    'permohonan saya sampai mana',
    'mana borang saya',
    'status permohonan id saya',
    'dah hantar ke belum',
    'where is my application now',
  ])('"%s" shows the applications', said => {
    expect(when(home, text(said))).toEqual(asksRegistrations)
  })

  it.each(['macam mana nak hantar borang', 'mana nak download borang', 'cara buat permohonan id'])(
    '"%s" is a question',
    said => {
      expect(when(home, text(said))).toEqual(asksKnowledge(said))
    },
  )

  it.each([
    'whats the ACR no for october ah',
    'no acr bulan 10',
    'nak no ACR Okt 2026',
    'apa nombor ECR bulan oktober',
    'berapa acr oktober',
    'show me the ACR for October 2026',
  ])('"%s" shows a linked person that month', said => {
    expect(when(home, text(said), linked).effects).toEqual([
      {
        kind: 'ask',
        query: {
          kind: 'months',
          employerId: kedai.id,
          view: { show: 'month', period: period(2026, 10), typed: true },
        },
      },
    ])
  })

  it.each(['slip', 'nak slip acr', 'slip please', 'bagi slip'])(
    '"%s" shows a linked person the slips',
    said => {
      expect(when(home, text(said), linked).effects).toEqual([
        { kind: 'ask', query: { kind: 'months', employerId: kedai.id, view: { show: 'slip' } } },
      ])
      expect(when(home, text(said))).toEqual(asksKnowledge(said))
    },
  )

  it.each([
    'boleh guna ACR bulan lepas?',
    'acr bulan lepas hilang, apa nak buat',
    'apa itu acr',
    'kenapa ACR oktober salah',
    'setiap bulan kena ada acr ke apa',
  ])('"%s" is a question to a linked person too', said => {
    expect(when(home, text(said), linked)).toEqual(asksKnowledge(said))
  })

  it('"nak sambung borang" goes on with the form, and without one shows the applications', () => {
    const form = without(filledForm('new'), 'city')
    expect(when(at({ at: 'home' }, form), text('nak sambung borang'))).toEqual({
      state: atField(form, 'city'),
      effects: [say(askField(form, 'city'))],
    })
    expect(when(home, text('nak sambung borang'))).toEqual(asksRegistrations)
  })

  it.each([
    'saya dah bayar',
    'I already paid',
    'dah bayar tapi tak keluar',
    'sy nk tau dh byr ke blm bln lps',
    'brp kena byr bln ni',
    'berapa saya perlu bayar bulan ini?',
    'how much do I owe this month?',
    'acr sy mana',
    'where is my ACR?',
  ])('"%s" shows a linked person the month to act on', said => {
    expect(when(home, text(said), linked)).toEqual({
      state: home,
      effects: [{ kind: 'ask', query: { kind: 'months', employerId: kedai.id, view: { show: 'now' } } }],
    })
  })

  it('a payment of somebody not linked is answered with what to do about it', () => {
    expect(when(home, text('saya dah bayar')).effects).toEqual([say(answer('pay.not_shown', factsWith({})))])
    expect(when(home, text('saya sudah bayar dua kali')).effects).toEqual([
      say(answer('pay.twice', factsWith({}))),
    ])
  })

  it.each([
    ['Ogos 2026', 2026, 8],
    ['bulan 8', 2026, 8],
    ['Aug 2026', 2026, 8],
    ['8/2026', 2026, 8],
    ['2026-08', 2026, 8],
    ['status bulan mac', 2026, 3],
    ['acr ogos 2026', 2026, 8],
    ['disember 2025', 2025, 12],
  ])('"%s" shows that month', (said, year, month) => {
    const view = { show: 'month', period: period(year, month), typed: true }
    expect(when(home, text(said), linked)).toEqual({
      state: home,
      effects: [{ kind: 'ask', query: { kind: 'months', employerId: kedai.id, view } }],
    })
  })

  it('a month without a year is never one to come', () => {
    const facts = { ...linked, today: factsWith({}).today.replace('-12-', '-02-') as typeof linked.today }
    expect(when(home, text('disember'), facts).effects).toMatchObject([
      { query: { view: { period: '2025-12' } } },
    ])
  })

  it.each([
    ['ACR00000020261', 'status.acr.shape'],
    ['900101 10 1234', 'ask.number'],
    [restoran.code, 'link:notLinkedCode'],
    [`status majikan ${restoran.code}`, 'link:notLinkedCode'],
  ])('"%s" gets a true sentence', (said, key) => {
    expect(when(home, text(said), linked).effects).toMatchObject([{ message: { lines: [{ key }] } }])
  })

  it.each([
    text('ACR 0000 0020 2611'),
    text('acr no. 000000202611'),
    text('acr-000000202611 dah bayar ke?'),
    { kind: 'commandGiven', command: 'acr', argument: '000000202611' } as const,
  ])('a reference is looked up among the employers of theirs', event => {
    expect(when(home, event, linked).effects).toEqual([
      { kind: 'ask', query: { kind: 'reference', number: 'ACR000000202611' } },
    ])
  })

  it('the code of an employer of theirs shows its month', () => {
    const facts = factsWith({ links: [restoran, kedai] })
    expect(when(home, text(kedai.code), facts).effects).toMatchObject([{ query: { employerId: kedai.id } }])
  })
})

it.each([
  ['tukar english', 'en'],
  ['change to english', 'en'],
  ['cakap melayu', 'ms'],
])('"%s" changes the language', (said, language) => {
  expect(when(home, text(said)).effects).toEqual([
    { kind: 'perform', command: { kind: 'setLanguage', language } },
  ])
})

it('"ok" is noted, and nobody is thanked for it', () => {
  expect(when(home, text('ok')).effects).toMatchObject([
    { message: { lines: [message('common.noted').lines[0]] } },
  ])
})

it('until somebody of an unknown language chooses one, what they did not ask in one is said in both', () => {
  const unknown = factsWith({ languageCode: 'zh-hans' })
  expect(when(home, text('ok'), unknown).effects).toMatchObject([{ message: { language: 'both' } }])
  const reply = { kind: 'unknown', language: 'en' } as const
  const { effects } = when(home, { kind: 'answered', question: 'durian', reply }, unknown)
  expect(effects).toMatchObject([{ message: { language: 'en' } }])
})
