// Payments: recorded, shown, taken back.
import { z } from 'zod'
import type { PaymentShown } from '../../../app/api-reader.ts'
import { recordPayment } from '../../../app/record-payment.ts'
import { reversePayment } from '../../../app/reverse-payment.ts'
import { PageQuery } from '../../../wire/page.ts'
import { NewPayment, PaymentPage, PaymentReversal, Payment as WirePayment } from '../../../wire/payment.ts'
import { WireEmployerCode, WireId, WireReferenceNumber } from '../../../wire/scalar.ts'
import { pageAsked, pageReply } from './cursor.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { by, confirmedOf, found, granted, sourceKeyOf, time } from './outcome.ts'

const ofPayment = z.strictObject({ id: WireId })
const tag = 'payments'

export function paymentShown(payment: PaymentShown) {
  const { id, number, code, state, amount, surplus, shares, paidOn, channel, receiptNumber } = payment
  const { reportedAt, reversedAt, reversalReason } = payment
  return {
    ...{ id, reference: number, ...given({ employerCode: code }), state, amount, surplus },
    ...{ pays: shares, paidOn, channel, ...given({ receiptNumber }), reportedAt: time(reportedAt) },
    ...given({ reversedAt: reversedAt && time(reversedAt), reversalReason }),
    ...confirmedOf(payment),
  }
}

export const paymentOperations: readonly Operation[] = [
  operation({
    ...{ id: 'recordPayment', tag, method: 'post', path: '/payments', scope: 'payments:write' },
    ...{ body: NewPayment, replies: { 200: WirePayment, 201: WirePayment }, problems: ['refused'] },
    tagged: 'read',
    handle: async (call, { desk, reader }) => {
      const { portalConfirmedAt, eventKey, reference, receiptNumber, ...paid } = call.body
      const sourceKey = sourceKeyOf(call, eventKey) ?? `id:${desk.newId()}`
      const report = { ...paid, sourceKey, ...given({ number: reference, receiptNumber }) }
      const kept = granted(await recordPayment(desk, by(call, { portalConfirmedAt }), report))
      const { id } = kept.payment
      const headers = { Location: `/api/v1/payments/${id}` }
      const body = paymentShown(found(await reader.payment(id), 'paymentUnknown'))
      return { status: kept.changed ? 201 : 200, headers, body }
    },
  }),
  operation({
    ...{ id: 'listPayments', tag, method: 'get', path: '/payments', scope: 'payments:read' },
    query: PageQuery.extend({
      employer: WireEmployerCode.optional(),
      reference: WireReferenceNumber.optional(),
    }),
    replies: { 200: PaymentPage },
    handle: async ({ query: { employer, reference, ...page } }, { reader }) => {
      const filter = given({ code: employer, number: reference })
      return pageReply(await reader.payments(filter, pageAsked(page)), paymentShown)
    },
  }),
  operation({
    ...{ id: 'getPayment', tag, method: 'get', path: '/payments/{id}', scope: 'payments:read' },
    ...{ params: ofPayment, replies: { 200: WirePayment }, problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, { reader }) => ({
      status: 200,
      body: paymentShown(found(await reader.payment(params.id), 'paymentUnknown')),
    }),
  }),
  operation({
    ...{ id: 'reversePayment', tag, method: 'post', path: '/payments/{id}/reversal' },
    ...{ scope: 'payments:write', params: ofPayment, body: PaymentReversal },
    ...{ replies: { 200: WirePayment }, problems: ['notFound', 'refused'], tagged: 'read' },
    handle: async (call, { desk, reader }) => {
      const { portalConfirmedAt, eventKey, reason } = call.body
      const { id } = call.params
      const reversalKey = sourceKeyOf(call, eventKey) ?? `id:${desk.newId()}`
      const reversal = { paymentId: id, reason, reversalKey }
      granted(await reversePayment(desk, by(call, { portalConfirmedAt }), reversal))
      return { status: 200, body: paymentShown(found(await reader.payment(id), 'paymentUnknown')) }
    },
  }),
]
