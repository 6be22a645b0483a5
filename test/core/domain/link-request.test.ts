import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { instant } from '../../../src/core/calendar/instant.ts'
import type { EmployerCode } from '../../../src/core/domain/employer-code.ts'
import {
  documentsUntil,
  endedRequest,
  isComplete,
  isOverdue,
  type LinkDocumentKind,
  type LinkRequest,
  LinkRequestState,
  mayRequest,
} from '../../../src/core/domain/link-request.ts'
import {
  LinkRequestReference,
  linkRequestReference,
  parseLinkRequestReference,
} from '../../../src/core/domain/link-request-reference.ts'
import { parseRegistrationReference } from '../../../src/core/domain/registration-reference.ts'

const day = 24 * 3_600_000
const at = instant(1_797_210_300_000)
const code = 'B1234567890A' as EmployerCode
const other = 'C2234567890B' as EmployerCode

function request(more: Partial<LinkRequest> = {}): LinkRequest {
  return {
    ...{ id: '1', reference: linkRequestReference(1, 2026), personId: 'siti', employerCode: code },
    ...{ requester: { name: 'Siti', position: 'Pemilik' }, state: 'open', openedAt: at },
    ...{ expiresAt: instant(at + 30 * day), history: [{ to: 'open', at, source: 'chat' }] },
    ...more,
  }
}

describe('whether one more may be sent', () => {
  const earlier = (ms: number, state: LinkRequestState, employerCode = other) =>
    request({ openedAt: instant(at - ms), state, employerCode })

  it.each([
    ['none before', [], undefined],
    ['one waits for the same code', [earlier(20 * day, 'open', code)], 'linkRequestOpen'],
    ['one of the same code has ended', [earlier(0, 'rejected', code)], undefined],
    ['one waits for another code', [earlier(0, 'open')], undefined],
    ['two today', [earlier(0, 'open'), earlier(day - 1, 'cancelled')], undefined],
    [
      'three today, whatever became of them',
      [earlier(0, 'cancelled'), earlier(1, 'rejected'), earlier(day - 1, 'cancelled')],
      'tooManyLinkRequests',
    ],
    [
      'two today and one exactly a day ago',
      [earlier(0, 'cancelled'), earlier(1, 'rejected'), earlier(day, 'cancelled')],
      undefined,
    ],
  ] as const)('%s', (_, own, refusal) => {
    expect(mayRequest(own, code, at)).toBe(refusal)
  })
})

it.each<[readonly LinkDocumentKind[], boolean]>([
  [[], false],
  [['ssmDocument'], false],
  [['authorityLetter', 'authorityLetter'], false],
  [['ssmDocument', 'authorityLetter'], true],
  [[...Array<LinkDocumentKind>(9).fill('ssmDocument'), 'authorityLetter'], true],
  [[...Array<LinkDocumentKind>(10).fill('ssmDocument'), 'authorityLetter'], false],
])('with the documents %j it is complete: %s', (kinds, complete) => {
  expect(isComplete(kinds.map(what => ({ what })))).toBe(complete)
})

describe('a request ends', () => {
  const ends = ['approved', 'rejected', 'cancelled', 'expired'] as const

  test.each(ends)('as %s once, and is never open again', to => {
    const moment = to === 'expired' ? instant(at + 30 * day) : at
    const ended = endedRequest(request(), { to, at: moment, source: 'api' })
    expect(ended).toMatchObject({
      ok: true,
      value: { state: to, history: [{ to: 'open' }, { from: 'open', to }] },
    })
    if (!ended.ok) return
    for (const again of LinkRequestState.options)
      expect(endedRequest(ended.value, { to: again, at: moment, source: 'api' }).ok).toBe(false)
  })

  test('by expiring only at its time, and from then on in no other way', () => {
    const times = fc.integer({ min: -31 * day, max: 31 * day })
    fc.assert(
      fc.property(times, fc.constantFrom(...ends), (late, to) => {
        const now = instant(at + 30 * day + late)
        const { ok } = endedRequest(request(), { to, at: now, source: 'chat' })
        expect(ok).toBe((to === 'expired') === late >= 0)
        expect(isOverdue(request(), now)).toBe(late >= 0)
      }),
    )
  })

  test('and its documents go at once when it is cancelled, else after 90 days', () => {
    expect(ends.map(to => documentsUntil(to, at) - at)).toEqual([90 * day, 90 * day, 0, 90 * day])
  })
})

test('a reference is read as it is typed, and is none of an application', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 2000, max: 2099 }), (n, year) => {
      const reference = linkRequestReference(n, year)
      expect(parseLinkRequestReference(` ${reference.toLowerCase().replaceAll('-', ' ')} `)).toBe(reference)
      expect(LinkRequestReference.safeParse(reference).success).toBe(true)
      expect(LinkRequestReference.safeParse(reference.toLowerCase()).success).toBe(false)
      expect(parseRegistrationReference(reference).ok).toBe(false)
    }),
  )
})
