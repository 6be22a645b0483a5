import fc from 'fast-check'
import { expect, test } from 'vitest'
import { happeningsOf } from '../../../src/core/domain/happening.ts'
import { changed, type EmployerLedger, emptyLedger } from '../../../src/core/domain/ledger.ts'
import { Act, decisionOn, faultsOf, playedOn } from '../../support/ledger-play.ts'
import { told } from './ledger-stand.ts'

test('whatever is done to a ledger, its rules hold after each step, and a refusal or a repeat changes nothing', () => {
  const outcomes = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(Act, { minLength: 20, maxLength: 100 }), acts => {
      let ledger: EmployerLedger = emptyLedger
      for (const [place, act] of acts.entries()) {
        const played = playedOn(ledger, act)
        if (played === undefined) continue
        const decision = decisionOn(ledger, played, `id${place}`)
        const outcome = `${act.do} ${told(decision)}`
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        if (!decision.ok) continue
        expect(() => happeningsOf(ledger, decision.value)).not.toThrow()
        ledger = changed(ledger, decision.value)
        expect(faultsOf(ledger)).toEqual([])
      }
    }),
    { seed: 2017, numRuns: 1_000 },
  )
  const reached = [
    ...['submit done', 'submit removeReferenceFirst', 'submit payReferenceFirst', 'submitDraft done'],
    ...['accept done', 'accept removeReferenceFirst', 'accept payReferenceFirst', 'reject done'],
    ...[
      'report done',
      'report nothing',
      'report alreadyCovered',
      'report amountDiffers',
      'report referenceDiffers',
    ],
    ...['report referenceIsRemoved', 'report nothingToPay', 'remove done', 'remove referenceIsPaid'],
    ...['remove referenceIsPartPaid', 'pay done', 'pay nothing'],
    ...['pay sourceKeyReused', 'reverse done', 'reverse nothing', 'reverse paymentIsReversed'],
  ]
  expect(reached.filter(outcome => !outcomes.has(outcome))).toEqual([])
})
