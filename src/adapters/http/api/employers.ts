// Employers: put on record, shown, changed.
import { z } from 'zod'
import { changeEmployer } from '../../../app/change-employer.ts'
import type { Employer } from '../../../app/ledger.ts'
import { registerEmployer } from '../../../app/register-employer.ts'
import {
  EmployerChange,
  EmployerPage,
  NewEmployer,
  Employer as WireEmployer,
} from '../../../wire/employer.ts'
import { PageQuery } from '../../../wire/page.ts'
import { WireEmployerCode } from '../../../wire/scalar.ts'
import type { ApiContext } from './api-context.ts'
import { pageAsked, pageReply } from './cursor.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { by, confirmedOf, found, granted, time } from './outcome.ts'

export const ofEmployer = z.strictObject({ code: WireEmployerCode })

export function employerShown({ id, portalConfirmedAt, createdAt, updatedAt, ...employer }: Employer) {
  return {
    ...employer,
    ...confirmedOf(portalConfirmedAt === undefined ? {} : { portalConfirmedAt }),
    createdAt: time(createdAt),
    updatedAt: time(updatedAt),
  }
}

async function readEmployer({ desk }: ApiContext, code: Employer['code']): Promise<Employer> {
  return found(await desk.ledger.readEmployer(code), 'employerUnknown').employer
}

const tag = 'employers'

export const employerOperations: readonly Operation[] = [
  operation({
    ...{ id: 'createEmployer', tag, method: 'post', path: '/employers', scope: 'employers:write' },
    body: NewEmployer,
    ...{ replies: { 200: WireEmployer, 201: WireEmployer }, problems: ['refused'], tagged: 'read' },
    handle: async (call, { desk }) => {
      const { portalConfirmedAt, code, name, ssmNumber, state } = call.body
      const sent = { code, name, ...given({ ssmNumber, state }) }
      const { changed, employer } = granted(
        await registerEmployer(desk, by(call, { portalConfirmedAt }), sent),
      )
      const headers = { Location: `/api/v1/employers/${code}` }
      return { status: changed ? 201 : 200, headers, body: employerShown(employer) }
    },
  }),
  operation({
    ...{ id: 'listEmployers', tag, method: 'get', path: '/employers', scope: 'employers:read' },
    ...{ query: PageQuery, replies: { 200: EmployerPage } },
    handle: async ({ query }, { reader }) =>
      pageReply(await reader.employers(pageAsked(query)), employerShown),
  }),
  operation({
    ...{ id: 'getEmployer', tag, method: 'get', path: '/employers/{code}', scope: 'employers:read' },
    ...{ params: ofEmployer, replies: { 200: WireEmployer }, problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, context) => ({
      status: 200,
      body: employerShown(await readEmployer(context, params.code)),
    }),
  }),
  operation({
    ...{ id: 'changeEmployer', tag, method: 'patch', path: '/employers/{code}', scope: 'employers:write' },
    ...{ params: ofEmployer, body: EmployerChange, replies: { 200: WireEmployer } },
    ...{ problems: ['notFound'], tagged: 'changed' },
    handle: async (call, context) => {
      const { code } = call.params
      const seen = await readEmployer(context, code)
      call.checkUnchanged(employerShown(seen))
      const { portalConfirmedAt, ...fields } = call.body
      const change = { code, ...given(fields), unchangedSince: seen.updatedAt }
      const changed = await changeEmployer(context.desk, by(call, { portalConfirmedAt }), change)
      return { status: 200, body: employerShown(granted(changed)) }
    },
  }),
]
