// ACRs and ECRs: issued where the store is the record, reported where the portal is; looked up, verified, removed.
import { z } from 'zod'
import type { ApiReader, Of } from '../../../app/api-reader.ts'
import { issueReferences } from '../../../app/issue-references.ts'
import type { ReferenceRead } from '../../../app/ledger.ts'
import { removeReference } from '../../../app/remove-reference.ts'
import { reportReference } from '../../../app/report-reference.ts'
import { verifyReference } from '../../../app/verify-reference.ts'
import type { ReferenceNumber } from '../../../core/domain/reference-number.ts'
import { PageQuery } from '../../../wire/page.ts'
import {
  ReferenceIssue,
  ReferencePage,
  ReferenceReport,
  ReferencesIssued,
  Verification,
  VerificationRequest,
  Reference as WireReference,
} from '../../../wire/reference.ts'
import { WireEmployerCode, WireReferenceNumber } from '../../../wire/scalar.ts'
import { pageAsked, pageReply } from './cursor.ts'
import { ofEmployer } from './employers.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { by, confirmedOf, found, granted, time } from './outcome.ts'

const ofReference = z.strictObject({ number: WireReferenceNumber })
const tag = 'references'

export function referenceShown(reference: Of<ReferenceRead>) {
  const { number, kind, code, state, amount, paid, covers, generatedAt, removedAt } = reference
  return {
    ...{ number, kind, employerCode: code, state, amount, paid, covers, generatedAt: time(generatedAt) },
    ...given({ removedAt: removedAt && time(removedAt) }),
    ...confirmedOf(reference),
  }
}

async function shown(reader: ApiReader, number: ReferenceNumber) {
  return referenceShown(found(await reader.reference(number), 'referenceUnknown'))
}

export const referenceOperations: readonly Operation[] = [
  operation({
    ...{ id: 'issueReferences', tag, method: 'post', path: '/employers/{code}/references' },
    ...{ scope: 'references:write', params: ofEmployer, body: ReferenceIssue },
    ...{ replies: { 201: ReferencesIssued }, problems: ['notFound', 'refused'] },
    handle: async (call, { desk, reader }) => {
      const { scheduleIds, kinds } = call.body
      const issue = { code: call.params.code, scheduleIds, ...given({ kinds }) }
      const made = granted(await issueReferences(desk, by(call, {}), issue))
      const items = []
      for (const { number } of made) items.push(await shown(reader, number))
      return { status: 201, body: { items } }
    },
  }),
  operation({
    ...{ id: 'reportReference', tag, method: 'post', path: '/employers/{code}/reference-reports' },
    ...{ scope: 'references:write', params: ofEmployer, body: ReferenceReport },
    ...{ replies: { 200: WireReference, 201: WireReference }, problems: ['notFound', 'refused'] },
    tagged: 'read',
    handle: async (call, { desk, reader }) => {
      const { portalConfirmedAt, ...report } = call.body
      const sent = { code: call.params.code, ...report }
      const { changed } = granted(await reportReference(desk, by(call, { portalConfirmedAt }), sent))
      const { number } = report
      const headers = { Location: `/api/v1/references/${number}` }
      return { status: changed ? 201 : 200, headers, body: await shown(reader, number) }
    },
  }),
  operation({
    ...{ id: 'listReferences', tag, method: 'get', path: '/references', scope: 'references:read' },
    query: PageQuery.extend({ employer: WireEmployerCode.optional() }),
    replies: { 200: ReferencePage },
    handle: async ({ query: { employer, ...page } }, { reader }) =>
      pageReply(await reader.references(given({ code: employer }), pageAsked(page)), referenceShown),
  }),
  operation({
    ...{ id: 'getReference', tag, method: 'get', path: '/references/{number}', scope: 'references:read' },
    ...{ params: ofReference, replies: { 200: WireReference }, problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, { reader }) => ({ status: 200, body: await shown(reader, params.number) }),
  }),
  operation({
    ...{ id: 'verifyReference', tag, method: 'post', path: '/references/{number}/verification' },
    ...{ scope: 'references:read', params: ofReference, body: VerificationRequest },
    ...{ replies: { 200: Verification }, problems: ['notFound'] },
    handle: async ({ params, body }, { desk, reader }) => {
      const { number } = params
      const reference = found(await reader.reference(number), 'referenceUnknown')
      const outcome = verifyReference(reference, body.amount)
      if (outcome !== 'payable') return { status: 200, body: { number, outcome } }
      const { employer } = found(await desk.ledger.readEmployer(reference.code), 'employerUnknown')
      return { status: 200, body: { number, outcome, employerName: employer.name } }
    },
  }),
  operation({
    ...{ id: 'removeReference', tag, method: 'delete', path: '/references/{number}' },
    ...{ scope: 'references:write', params: ofReference, replies: { 200: WireReference } },
    ...{ problems: ['notFound', 'refused'], tagged: 'changed' },
    handle: async (call, { desk, reader }) => {
      const { number } = call.params
      call.checkUnchanged(await shown(reader, number))
      granted(await removeReference(desk, by(call, {}), { number }))
      return { status: 200, body: await shown(reader, number) }
    },
  }),
]
