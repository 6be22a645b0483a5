// Public holidays, and what staff or the portal corrected of them.
import { z } from 'zod'
import { State } from '../core/domain/state.ts'
import { pageOf } from './page.ts'
import { line, WireDay, WireId, WireInstant } from './scalar.ts'
import { named } from './shape.ts'

export const HolidayName = named(
  'HolidayName',
  'The name of a holiday in both languages.',
  z.strictObject({ ms: line(2, 100), en: line(2, 100) }),
)

export const HolidayQuery = z.strictObject({
  year: z.coerce.number().int().min(2016).max(2100),
  state: State.optional(),
})

export const HolidayList = named(
  'HolidayList',
  'The public holidays of a state in a year, corrected; without a state those that all states keep.',
  z.object({ items: z.array(z.object({ day: WireDay, name: HolidayName })) }),
)

const where = { day: WireDay, state: State.optional().describe('Left out: in all of them.') }
const source = line(2, 300).describe('Where it is known from, such as a federal gazette.')

export const NewHolidayCorrection = named(
  'NewHolidayCorrection',
  'A day that is a public holiday after all, or is none.',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('added'), ...where, name: HolidayName, source }),
    z.strictObject({ kind: z.literal('removed'), ...where, source }),
  ]),
)

const correction = {
  id: WireId,
  ...where,
  source: z.string(),
  addedAt: WireInstant,
  addedBy: z.object({ kind: z.string(), id: z.string().optional() }),
}

export const HolidayCorrection = named(
  'HolidayCorrection',
  'A correction on record, with who added it and when.',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('added'), ...correction, name: HolidayName }),
    z.object({ kind: z.literal('removed'), ...correction }),
  ]),
)

export const HolidayCorrectionPage = named(
  'HolidayCorrectionPage',
  'A page of corrections, the newest first.',
  pageOf(HolidayCorrection),
)
