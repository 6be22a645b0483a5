// Public holidays as they stand, and the corrections of them.
import { z } from 'zod'
import { addCorrection, type CorrectionKept, listHolidays, removeCorrection } from '../../../app/holidays.ts'
import {
  HolidayCorrectionPage,
  HolidayList,
  HolidayQuery,
  NewHolidayCorrection,
  HolidayCorrection as WireCorrection,
} from '../../../wire/holiday.ts'
import { PageQuery } from '../../../wire/page.ts'
import { WireId } from '../../../wire/scalar.ts'
import type { ApiContext } from './api-context.ts'
import { pageAsked, pageReply } from './cursor.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { by, found, granted, time } from './outcome.ts'

const ofCorrection = z.strictObject({ id: WireId })
const tag = 'holidays'
const collection = '/holiday-corrections'

function correctionShown({ addedAt, ...correction }: CorrectionKept) {
  return { ...correction, addedAt: time(addedAt) }
}

async function readCorrection({ holidays }: ApiContext, id: string) {
  return found(await holidays.find(id), 'correctionUnknown')
}

export const holidayOperations: readonly Operation[] = [
  operation({
    ...{ id: 'listHolidays', tag, method: 'get', path: '/holidays', scope: 'holidays:read' },
    ...{ query: HolidayQuery, replies: { 200: HolidayList } },
    handle: async ({ query: { year, state } }, { desk: { almanac }, holidays }) => ({
      status: 200,
      body: { items: await listHolidays({ almanac, holidays }, { year, ...given({ state }) }) },
    }),
  }),
  operation({
    ...{ id: 'listHolidayCorrections', tag, method: 'get', path: collection, scope: 'holidays:read' },
    ...{ query: PageQuery, replies: { 200: HolidayCorrectionPage } },
    handle: async ({ query }, { holidays }) =>
      pageReply(await holidays.list(pageAsked(query)), correctionShown),
  }),
  operation({
    ...{ id: 'getHolidayCorrection', tag, method: 'get', path: `${collection}/{id}` },
    ...{ scope: 'holidays:read', params: ofCorrection, replies: { 200: WireCorrection } },
    ...{ problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, context) => ({
      status: 200,
      body: correctionShown(await readCorrection(context, params.id)),
    }),
  }),
  operation({
    ...{ id: 'addHolidayCorrection', tag, method: 'post', path: collection, scope: 'holidays:write' },
    ...{ body: NewHolidayCorrection, replies: { 201: WireCorrection }, problems: ['refused'] },
    tagged: 'read',
    handle: async (call, { desk: { clock, newId }, holidays }) => {
      const { day, source, state, ...what } = call.body
      const correction = { day, source, ...given({ state }), ...what }
      const kept = granted(await addCorrection({ holidays, clock, newId }, by(call, {}), correction))
      const headers = { Location: `/api/v1${collection}/${kept.id}` }
      return { status: 201, headers, body: correctionShown(kept) }
    },
  }),
  operation({
    ...{ id: 'removeHolidayCorrection', tag, method: 'delete', path: `${collection}/{id}` },
    ...{ scope: 'holidays:write', params: ofCorrection, replies: { 204: undefined } },
    ...{ problems: ['notFound'], tagged: 'changed' },
    handle: async (call, context) => {
      const seen = await readCorrection(context, call.params.id)
      call.checkUnchanged(correctionShown(seen))
      granted(await removeCorrection(context, by(call, {}), seen))
      return { status: 204 }
    },
  }),
]
