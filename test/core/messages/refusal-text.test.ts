import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Period } from '../../../src/core/calendar/period.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { referenceNumber } from '../../../src/core/domain/reference-number.ts'
import type { RefusalCode } from '../../../src/core/domain/refusal.ts'
import { refusalText } from '../../../src/core/messages/refusal-text.ts'

const number = referenceNumber('ACR', 12)
const amounts = { found: sen(100), expected: sen(123_450) }

/** Every code there is, with what its text may name: a code that is forgotten here does not compile. */
const plain = {}
const named: Record<RefusalCode, object> = {
  ...{ employerUnknown: plain, scheduleUnknown: plain, referenceUnknown: plain, paymentUnknown: plain },
  ...{ contactUnknown: plain, registrationUnknown: plain, physicalSubmission: plain },
  ...{ submittedBefore2018: plain, submittedInFuture: plain, monthNotBegun: plain, monthBefore2016: plain },
  ...{ noLines: plain, totalsDiffer: amounts, versionIsDraft: plain, versionIsSubmitted: plain },
  ...{ versionIsAccepted: plain, versionIsRejected: plain, versionIsSuperseded: plain, reasonMissing: plain },
  ...{ notIssuedHere: plain, issuedHere: plain, nothingToCover: plain, nothingToPay: plain },
  alreadyCovered: { number, period: '2026-11' as Period },
  ...{ referenceIsPaid: plain, referenceIsPartPaid: plain, referenceIsRemoved: plain },
  ...{ removeReferenceFirst: { number }, payReferenceFirst: { number }, laterReferenceFirst: { number } },
  ...{ amountDiffers: amounts, referenceDiffers: plain, numberTaken: plain, withoutReference: plain },
  ...{ amountNotPositive: plain, paidBefore2018: plain, paidInFuture: plain, paymentIsReversed: plain },
  ...{ sourceKeyReused: plain, employerExists: plain, changedMeanwhile: plain, stepNotAllowed: plain },
  ...{ fieldsNotAsked: plain, notYours: plain, mailWaits: plain },
  ...{ linkUnknown: plain, linkNotYours: plain, linkTokenRefused: plain, linkCodeRefused: plain },
  ...{
    linkEndsTooSoon: plain,
    linkRequestUnknown: plain,
    linkRequestOpen: plain,
    tooManyLinkRequests: plain,
  },
  ...{ linkDocumentsMissing: plain, linkRequestEnded: plain, noSuchEmployer: plain },
  ...{ settingValueWrong: plain, correctionUnknown: plain, holidayCorrected: plain },
  ...{ officeUnknown: plain, officeExists: plain, officeCorrected: plain },
  ...{ topicUnknown: plain, overlayUnknown: plain, wordingTaken: plain, overlayUnsound: plain },
}

test.each(['ms', 'en'] as const)(
  'every refusal has its text in %s, which names what the refusal holds',
  language => {
    const texts: Record<string, string> = read(language)
    for (const [code, values] of Object.entries(named)) {
      const told = refusalText({ code, ...values } as Parameters<typeof refusalText>[0], language)
      const asked = [...(texts[code] ?? '').matchAll(/{{(\w+)}}/g)].map(([, name]) => name)
      expect([code, new Set(asked)]).toEqual([code, new Set(Object.keys(told.values))])
      expect(told.key).toBe(`ledger:refusal.${code}`)
    }
  },
)

test('both languages have the same refusals in the same order, and no others', () => {
  expect(Object.keys(read('ms'))).toEqual(Object.keys(read('en')))
  expect(new Set(Object.keys(read('ms')))).toEqual(new Set(Object.keys(named)))
})

test('amounts are ringgit and months have their names', () => {
  const covered = { code: 'alreadyCovered', number, period: '2026-12' as Period } as const
  expect(refusalText(covered, 'ms').values).toEqual({ number, period: 'Disember 2026' })
  expect(refusalText({ code: 'amountDiffers', ...amounts }, 'en').values.expected).toBe('RM1,234.50')
})

test.each([
  ['physicalSubmission', '4.2'],
  ['submittedBefore2018', '4.1'],
  ['paidBefore2018', '4.1'],
  ['withoutReference', '3.4'],
])('%s names clause %s of the circular', (code, clause) => {
  for (const language of ['ms', 'en'])
    expect(read(language)[code]).toMatch(new RegExp(`2/2017, \\w+ ${clause}`))
})

function read(language: string): Record<string, string> {
  return JSON.parse(readFileSync(`locales/${language}/ledger.json`, 'utf8')).refusal
}
