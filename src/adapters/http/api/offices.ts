// PERKESO's offices as they stand, and the corrections of them.
import { z } from 'zod'
import {
  addOfficeCorrection,
  listOffices,
  type OfficeCorrectionKept,
  removeOfficeCorrection,
} from '../../../app/offices.ts'
import {
  NewOfficeCorrection,
  OfficeCorrectionPage,
  OfficeList,
  OfficeQuery,
  OfficeCorrection as WireCorrection,
} from '../../../wire/office.ts'
import { PageQuery } from '../../../wire/page.ts'
import { WireId } from '../../../wire/scalar.ts'
import type { ApiContext } from './api-context.ts'
import { pageAsked, pageReply } from './cursor.ts'
import { type Operation, operation } from './operation.ts'
import { by, found, granted, time } from './outcome.ts'

const ofCorrection = z.strictObject({ id: WireId })
const tag = 'offices'
const collection = '/office-corrections'

function correctionShown({ correction, addedAt, ...kept }: OfficeCorrectionKept) {
  return { ...correction, ...kept, addedAt: time(addedAt) }
}

async function readCorrection({ offices }: ApiContext, id: string) {
  return found(await offices.find(id), 'correctionUnknown')
}

export const officeOperations: readonly Operation[] = [
  operation({
    ...{ id: 'listOffices', tag, method: 'get', path: '/offices', scope: 'offices:read' },
    ...{ query: OfficeQuery, replies: { 200: OfficeList } },
    handle: async ({ query: { state } }, { offices }) => ({
      status: 200,
      body: { items: await listOffices(offices, state) },
    }),
  }),
  operation({
    ...{ id: 'listOfficeCorrections', tag, method: 'get', path: collection, scope: 'offices:read' },
    ...{ query: PageQuery, replies: { 200: OfficeCorrectionPage } },
    handle: async ({ query }, { offices }) =>
      pageReply(await offices.list(pageAsked(query)), correctionShown),
  }),
  operation({
    ...{ id: 'getOfficeCorrection', tag, method: 'get', path: `${collection}/{id}` },
    ...{ scope: 'offices:read', params: ofCorrection, replies: { 200: WireCorrection } },
    ...{ problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, context) => ({
      status: 200,
      body: correctionShown(await readCorrection(context, params.id)),
    }),
  }),
  operation({
    ...{ id: 'addOfficeCorrection', tag, method: 'post', path: collection, scope: 'offices:write' },
    ...{ body: NewOfficeCorrection, replies: { 201: WireCorrection } },
    ...{ problems: ['notFound', 'refused'], tagged: 'read' },
    handle: async (call, { desk: { clock, newId }, offices }) => {
      const { source, ...correction } = call.body
      const added = { correction, source }
      const kept = granted(await addOfficeCorrection({ offices, clock, newId }, by(call, {}), added))
      const headers = { Location: `/api/v1${collection}/${kept.id}` }
      return { status: 201, headers, body: correctionShown(kept) }
    },
  }),
  operation({
    ...{ id: 'removeOfficeCorrection', tag, method: 'delete', path: `${collection}/{id}` },
    ...{ scope: 'offices:write', params: ofCorrection, replies: { 204: undefined } },
    ...{ problems: ['notFound'], tagged: 'changed' },
    handle: async (call, context) => {
      const seen = await readCorrection(context, call.params.id)
      call.checkUnchanged(correctionShown(seen))
      granted(await removeOfficeCorrection(context, by(call, {}), seen))
      return { status: 204 }
    },
  }),
]
