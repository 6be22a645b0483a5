// A schedule line that came without category or amounts: both follow from the identity number, the wages and the month's
// published table. Amounts that were sent stay as they are.
import type { Day } from '../core/calendar/day.ts'
import type { Period } from '../core/calendar/period.ts'
import { calculate } from '../core/domain/calculation.ts'
import type { Category } from '../core/domain/category.ts'
import type { Sen } from '../core/domain/money.ts'
import { parseMyKad } from '../core/domain/mykad.ts'
import { categoryOfAmounts, type ScheduleLine } from '../core/domain/schedule-line.ts'
import type { Settings } from '../core/domain/setting.ts'
import { ageIn, type Worker, youngest } from '../core/domain/worker.ts'

/** `nationality` left out: a MyKad number is a citizen's, any other is the SSFW number of a foreign worker. */
export type LineSent = {
  readonly name: string
  readonly identity: string
  readonly wages: Sen
  readonly category?: Category | undefined
  readonly nationality?: Worker['nationality'] | undefined
  readonly skbbkOptedOut?: boolean | undefined
  readonly amounts?: Pick<ScheduleLine, 'socso' | 'eis' | 'skbbk'> | undefined
}

export type Rules = Pick<Settings, 'skbbkOptOutSince'>

const zero = 0 as Sen
const both = { employer: zero, employee: zero }
const nothing = { socso: both, eis: both, skbbk: { employee: zero } }

/**
 * The line with its amounts in sen. Without wages there are none, nor where nothing can be calculated (a month without
 * table, a foreign worker before 2019), which the check of the line tells.
 */
export function fillLine(period: Period, sent: LineSent, { skbbkOptOutSince }: Rules): ScheduleLine {
  const { name, identity, wages, amounts } = sent
  const who = { name, identity, wages }
  if (amounts !== undefined) {
    return { ...who, ...amounts, category: sent.category ?? categoryOfAmounts(amounts.socso) }
  }
  const calculated =
    wages > 0 ? calculate({ ...asked(sent, period), period, wages }, skbbkOptOutSince) : undefined
  if (!calculated?.ok) return { ...who, ...nothing, category: sent.category ?? 1 }
  const { category, socso, eis, skbbk } = calculated.value
  return { ...who, category, socso, eis, skbbk }
}

function asked({ identity, nationality, category, skbbkOptedOut }: LineSent, period: Period) {
  const read = parseMyKad(identity)
  const birth = read.ok && nationality !== 'foreign' ? birthOf(read.value.births, period) : undefined
  return {
    nationality: nationality ?? (read.ok ? 'citizen' : 'foreign'),
    ...(birth !== undefined && { birth }),
    ...(category !== undefined && { category }),
    ...(skbbkOptedOut !== undefined && { skbbkOptedOut }),
  }
}

function birthOf(births: readonly Day[], period: Period): Day | undefined {
  return births.findLast(birth => ageIn(period, birth) >= youngest) ?? births[0]
}
