import { expect, test } from 'vitest'
import { type Instant, instant } from '../../../src/core/calendar/instant.ts'
import { newsDueAt, newsFor } from '../../../src/core/domain/news.ts'
import { latestNews, newsItem } from '../../../src/core/domain/news-item.ts'
import { at, november } from '../../support/conversation/builders.ts'

const noon = at('2026-12-14 12:00')
const night = at('2026-12-14 23:30')
const after = (from: Instant, ms: number) => instant(from + ms)

test('schedules, references, payments are news to the linked; applications to who filed them', () => {
  expect(['schedule.accepted', 'acr.paid', 'payment.reversed'].map(newsFor)).toEqual(Array(3).fill('linked'))
  expect(newsFor('registration.approved')).toBe('applicant')
})

test('drafts, versions that were replaced, and changes of the employer itself are no news', () => {
  const none = ['schedule.draft', 'schedule.superseded', 'employer.changed', 'registration.filled', 'other']
  expect(none.map(newsFor)).toEqual(Array(5).fill(undefined))
})

const alone = { imported: false, lastSeen: undefined }

test('one change is told within half a second', () => {
  expect(newsDueAt({ ...alone, since: noon, now: noon })).toBe(after(noon, 400))
})

test('changes that follow each other are waited for, five seconds at most', () => {
  const since = noon
  expect(newsDueAt({ ...alone, since, now: after(noon, 300) })).toBe(after(noon, 700))
  expect(newsDueAt({ ...alone, since, now: after(noon, 4_900) })).toBe(after(noon, 5_000))
  expect(newsDueAt({ ...alone, since, now: after(noon, 9_000) })).toBe(after(noon, 9_000))
})

test('an import is waited for longer, a minute at most', () => {
  const imported = { since: noon, imported: true, lastSeen: undefined }
  expect(newsDueAt({ ...imported, now: noon })).toBe(after(noon, 5_000))
  expect(newsDueAt({ ...imported, now: after(noon, 59_000) })).toBe(after(noon, 60_000))
})

test('in the quiet hours news waits for 08:00, unless the person was there in the last quarter of an hour', () => {
  const since = night
  expect(newsDueAt({ ...alone, since, now: night })).toBe(at('2026-12-15 08:00'))
  const lastSeen = at('2026-12-14 23:15')
  expect(newsDueAt({ ...alone, since, now: night, lastSeen })).toBe(after(night, 400))
  const earlier = at('2026-12-14 23:14')
  expect(newsDueAt({ ...alone, since, now: night, lastSeen: earlier })).toBe(at('2026-12-15 08:00'))
})

test('news that waited for the morning is told at once when the person comes', () => {
  const now = at('2026-12-15 06:00')
  expect(newsDueAt({ since: night, now, imported: false, lastSeen: now })).toBe(now)
})

const amounts = { ACR: 415_800, ECR: 26_000 }
const schedule = (state: string) =>
  newsItem(`schedule.${state}`, { period: november, state, headcount: 40, amounts, version: 1 })
const reference = (became: string, paid = 0) =>
  newsItem(`acr.${became}`, {
    ...{ number: 'ACR000000202611', kind: 'ACR', state: 'generated', amount: 415_800, paid },
    periods: [november],
  })
const payment = (became: string) =>
  newsItem(`payment.${became}`, { number: 'ACR000000202611', amount: 415_800, paidOn: '2026-12-14' })
const latest = (...items: ReturnType<typeof newsItem>[]) => latestNews(items.flatMap(item => item ?? []))

test('of a schedule its last state is told, of a reference its last step', () => {
  const accepted = schedule('accepted')
  const paid = reference('paid', 415_800)
  expect(latest(schedule('submitted'), accepted, reference('generated'), paid)).toEqual([accepted, paid])
})

test('a payment is told by its reference, unless the reference does not tell of it', () => {
  const paid = reference('paid', 415_800)
  expect(latest(payment('matched'), paid)).toEqual([paid])
  expect(latest(payment('matched'))).toEqual([payment('matched')])
  expect(latest(payment('reversed'), reference('unpaid'))).toEqual([payment('reversed')])
})

test('a happening of another shape is no piece of news', () => {
  expect(newsItem('acr.paid', { number: 'ACR000000202611' })).toBeUndefined()
})
