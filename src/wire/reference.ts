// Payment references, ACR (Act 4) and ECR (Act 800): issued, reported, verified as at a counter.
import { z } from 'zod'
import { AcrState } from '../core/domain/acr.ts'
import { ReferenceKind } from '../core/domain/reference-number.ts'
import { pageOf } from './page.ts'
import {
  confirmed,
  WireEmployerCode,
  WireId,
  WireInstant,
  WirePeriod,
  WireReferenceNumber,
  WireSen,
} from './scalar.ts'
import { named } from './shape.ts'

const scheduleIds = z.array(WireId).min(1).max(60)

export const ReferenceIssue = named(
  'ReferenceIssue',
  'Accepted versions to issue references for; without `kinds`, for each Act with something to pay.',
  z.strictObject({ scheduleIds, kinds: z.array(ReferenceKind).min(1).max(2).optional() }),
)

export const ReferenceReport = named(
  'ReferenceReport',
  'A reference that the portal issued. Its amount must be what its versions come to.',
  z.strictObject({ number: WireReferenceNumber, amount: WireSen, scheduleIds, ...confirmed }),
)

export const Reference = named(
  'Reference',
  'A reference on record; amounts of the whole of it. A reference is for paying, and is no receipt.',
  z.object({
    number: WireReferenceNumber,
    kind: ReferenceKind,
    employerCode: WireEmployerCode,
    state: AcrState,
    amount: WireSen,
    paid: WireSen,
    covers: z.array(
      z.object({ scheduleId: WireId, period: WirePeriod, version: z.int().min(1), amount: WireSen }),
    ),
    generatedAt: WireInstant,
    removedAt: WireInstant.optional(),
    ...confirmed,
  }),
)
export type Reference = z.input<typeof Reference>

export const ReferencesIssued = named(
  'ReferencesIssued',
  'The references made, ACR before ECR.',
  z.object({ items: z.array(Reference) }),
)

export const ReferencePage = named(
  'ReferencePage',
  'A page of references, the newest first.',
  pageOf(Reference),
)

export const VerificationRequest = named(
  'VerificationRequest',
  'The amount that somebody is about to pay, in sen.',
  z.strictObject({ amount: WireSen }),
)

export const Verification = named(
  'Verification',
  'Whether this amount can be paid with this number. The right amount is not told to who has a wrong one.',
  z.object({
    number: WireReferenceNumber,
    outcome: z.enum(['payable', 'amountDiffers', 'alreadyPaid', 'removed']),
    employerName: z.string().optional().describe('Only with payable, to read out at the counter.'),
  }),
)
