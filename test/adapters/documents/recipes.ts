// Recipes of pictures and documents, as the dialogues make them, with whatever is hard to draw.
import type { Day } from '../../../src/core/calendar/day.ts'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import { addMonths, type Period } from '../../../src/core/calendar/period.ts'
import type { AcrSummary } from '../../../src/core/domain/acr.ts'
import { type Sen, sen } from '../../../src/core/domain/money.ts'
import type { MonthState } from '../../../src/core/domain/month.ts'
import { referenceNumber } from '../../../src/core/domain/reference-number.ts'
import type { Slip, StatusPicture } from '../../../src/core/messages/attachment.ts'

const asAt = Date.parse('2026-12-14T01:05:00Z') as Instant

const plainEmployer = { code: 'A1234567890B', name: 'Kedai Runcit Ali & Anak-anak' }

export const hardEmployer = {
  code: 'Z0000000001O',
  name: 'Syarikat Perniagaan Maju Jaya (陈志明兴隆贸易有限公司) தமிழ்ச்செல்வி கிருஷ்ணன் Enterprise Sdn. Bhd.',
}

const states: readonly MonthState[] = [
  'paid',
  'paid',
  'rejected',
  'paid',
  'partPaid',
  'paid',
  'missing',
  'draft',
  'submitted',
  'accepted',
  'acrUnpaid',
  'missing',
]

export const everyState: StatusPicture = {
  picture: 'status',
  employer: plainEmployer,
  months: states.map((state, index) => ({
    period: addMonths('2026-01' as Period, index),
    state,
    late: index < 8 && state !== 'paid',
    ...(state !== 'missing' && { total: sen(441_800 + index) }),
  })),
  current: '2026-11' as Period,
  asAt,
  specimen: false,
}

const reference: AcrSummary = {
  kind: 'ACR',
  number: referenceNumber('ACR', 202_611_000_012),
  state: 'generated',
  amount: sen(441_800),
  paid: sen(0),
}

export const plainSlip: Slip = {
  document: 'slip',
  employer: plainEmployer,
  reference,
  months: [{ period: '2026-11' as Period, headcount: 40, amount: sen(441_800) }],
  due: '2026-12-15' as Day,
  asAt,
  by: 'Sahabat',
  specimen: false,
}

/** A slip of the plain reference with this of it otherwise. */
export function slipOf(other: Partial<Slip>, acr: Partial<AcrSummary> = {}): Slip {
  return { ...plainSlip, ...other, reference: { ...reference, ...acr } }
}

export function slipMonths(count: number): Slip['months'] {
  return Array.from({ length: count }, (_, index) => ({
    period: addMonths('2025-01' as Period, index),
    headcount: 1400 + index,
    amount: 4_418_000 as Sen,
  }))
}
