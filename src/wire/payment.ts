// Payments of ACRs and ECRs.
import { z } from 'zod'
import { PaymentChannel, PaymentState } from '../core/domain/payment.ts'
import { pageOf } from './page.ts'
import {
  confirmed,
  EventKey,
  line,
  WireDay,
  WireEmployerCode,
  WireId,
  WireInstant,
  WireReferenceNumber,
  WireSen,
} from './scalar.ts'
import { named } from './shape.ts'

export const NewPayment = named(
  'NewPayment',
  'A payment that was made. One whose reference is not known yet is kept as unmatched.',
  z.strictObject({
    reference: WireReferenceNumber.optional().describe('No payment is made without one.'),
    amount: WireSen,
    paidOn: WireDay,
    channel: PaymentChannel,
    receiptNumber: line(1, 60).optional(),
    eventKey: EventKey.optional(),
    ...confirmed,
  }),
)

export const PaymentReversal = named(
  'PaymentReversal',
  'Why a payment was taken back.',
  z.strictObject({ reason: line(1, 300), eventKey: EventKey.optional(), ...confirmed }),
)

export const Payment = named(
  'Payment',
  'A payment on record. `surplus`: what is left of it once all that its reference asks for is paid.',
  z.object({
    id: WireId,
    reference: WireReferenceNumber,
    employerCode: WireEmployerCode.optional(),
    state: PaymentState,
    amount: WireSen,
    surplus: WireSen,
    pays: z.array(z.object({ scheduleId: WireId, amount: WireSen })),
    paidOn: WireDay,
    channel: PaymentChannel,
    receiptNumber: z.string().optional(),
    reportedAt: WireInstant,
    reversedAt: WireInstant.optional(),
    reversalReason: z.string().optional(),
    ...confirmed,
  }),
)
export type Payment = z.input<typeof Payment>

export const PaymentPage = named('PaymentPage', 'A page of payments, the newest first.', pageOf(Payment))
