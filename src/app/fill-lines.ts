// Schedule lines that came without category or amounts: both follow from the identity number, the wages and the month's
// published table. Amounts that were sent stay as they are.
import type { Day } from '../core/calendar/day.ts'
import type { Period } from '../core/calendar/period.ts'
import { calculate, type NotCalculable } from '../core/domain/calculation.ts'
import type { Category } from '../core/domain/category.ts'
import type { Sen } from '../core/domain/money.ts'
import { parseMyKad } from '../core/domain/mykad.ts'
import type { Result } from '../core/domain/result.ts'
import { err, ok } from '../core/domain/result.ts'
import type { ScheduleLine } from '../core/domain/schedule-line.ts'
import type { Settings } from '../core/domain/setting.ts'
import { ageIn, type Worker, youngest } from '../core/domain/worker.ts'

/** `nationality` left out: a MyKad number is a citizen's, any other is the SSFW number of a foreign worker. */
export type LineSent = {
  readonly name: string
  readonly identity: string
  readonly wages: number
  readonly category?: Category | undefined
  readonly nationality?: Worker['nationality'] | undefined
  readonly skbbkOptedOut?: boolean | undefined
  readonly amounts?: Pick<ScheduleLine, 'socso' | 'eis' | 'skbbk'> | undefined
}

type Rules = Pick<Settings, 'skbbkOptOutSince'>

/** `line`: from 1. */
export type LineRefused = { readonly line: number; readonly reason: NotCalculable | 'duplicate' }

/** All lines filled in, or every line that cannot be, or whose worker is on an earlier one as no file may have it. */
export function fillLines(
  period: Period,
  lines: readonly LineSent[],
  settings: Rules,
): Result<readonly ScheduleLine[], readonly LineRefused[]> {
  const filled: ScheduleLine[] = []
  const refused: LineRefused[] = []
  const workers = new Set<string>()
  lines.forEach((sent, place) => {
    const made = workers.has(sent.identity) ? err('duplicate' as const) : fill(period, sent, settings)
    workers.add(sent.identity)
    if (made.ok) filled.push(made.value)
    else refused.push({ line: place + 1, reason: made.error })
  })
  return refused.length > 0 ? err(refused) : ok(filled)
}

function fill(
  period: Period,
  sent: LineSent,
  { skbbkOptOutSince }: Rules,
): Result<ScheduleLine, NotCalculable> {
  const { name, identity, wages, amounts } = sent
  const who = { name, identity, wages: wages as Sen }
  if (amounts !== undefined && sent.category !== undefined) {
    return ok({ ...who, ...amounts, category: sent.category })
  }
  const calculated = calculate({ ...asked(sent, period), period, wages: wages as Sen }, skbbkOptOutSince)
  if (!calculated.ok) return calculated
  const { category, socso, eis, skbbk } = calculated.value
  return ok({ ...who, category, ...(amounts ?? { socso, eis, skbbk }) })
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
