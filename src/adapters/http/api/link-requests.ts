// Link requests with documents: shown, and decided on by a supervisor. Only a key with the scope of deciding does that.
import { z } from 'zod'
import type { LinkRequestRead } from '../../../app/api-reader.ts'
import { approveLinkRequest, rejectLinkRequest } from '../../../app/linking/decide-link-request.ts'
import {
  LinkRequestDecision,
  LinkRequestPage,
  LinkRequestQuery,
  LinkRequest as WireLinkRequest,
  WireLinkRequestReference,
} from '../../../wire/link-request.ts'
import { WireId } from '../../../wire/scalar.ts'
import { pageAsked, pageReply } from './cursor.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { by, found, granted, time } from './outcome.ts'
import { fileEndings } from './page-file.ts'

const ofRequest = z.strictObject({ reference: WireLinkRequestReference })

function requestShown(request: LinkRequestRead) {
  const { reference, state, employerCode, employerName, requester, linkId } = request
  return {
    ...{ reference, state, employerCode, ...given({ employerName }), ...requester, ...given({ linkId }) },
    ...{ openedAt: time(request.openedAt), expiresAt: time(request.expiresAt) },
    history: request.history.map(({ at, ...step }) => ({ ...step, at: time(at) })),
    documents: request.documents.map(({ at, ...document }) => ({ ...document, at: time(at) })),
  }
}

const tag = 'linkRequests'

export const linkRequestOperations: readonly Operation[] = [
  operation({
    ...{ id: 'listLinkRequests', tag, method: 'get', path: '/link-requests', scope: 'linkRequests:read' },
    query: LinkRequestQuery,
    replies: { 200: LinkRequestPage },
    handle: async ({ query: { state, ...page } }, { reader }) =>
      pageReply(await reader.linkRequests(given({ state }), pageAsked(page)), requestShown),
  }),
  operation({
    ...{ id: 'getLinkRequest', tag, method: 'get', path: '/link-requests/{reference}' },
    ...{ scope: 'linkRequests:read', params: ofRequest, replies: { 200: WireLinkRequest } },
    ...{ problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, { reader }) => ({
      status: 200,
      body: requestShown(found(await reader.linkRequest(params.reference), 'linkRequestUnknown')),
    }),
  }),
  operation({
    ...{ id: 'getLinkDocument', tag, method: 'get', path: '/link-requests/{reference}/documents/{id}' },
    ...{ scope: 'linkDocuments:read', params: ofRequest.extend({ id: WireId }) },
    ...{ replies: { 200: 'file' }, fileTypes: Object.keys(fileEndings), problems: ['notFound'] },
    handle: async (call, { reader }) => {
      const { reference, id } = call.params
      const { what, mime, bytes } = found(
        await reader.linkDocument(reference, id, by(call, {})),
        'linkRequestUnknown',
      )
      const name = `${reference}-${what}.${fileEndings[mime] ?? 'bin'}`
      return { status: 200, file: { type: mime, name, bytes } }
    },
  }),
  operation({
    ...{ id: 'decideLinkRequest', tag, method: 'post', path: '/link-requests/{reference}/decision' },
    ...{ scope: 'linkRequests:decide', params: ofRequest, body: LinkRequestDecision },
    ...{ replies: { 200: WireLinkRequest }, problems: ['notFound', 'refused'], tagged: 'read' },
    handle: async (call, { requesting, reader }) => {
      const { body, params } = call
      const { reference } = params
      const { recordedBy } = body
      const who = by(call, {})
      const outcome =
        body.decision === 'approve'
          ? await approveLinkRequest(requesting, who, {
              reference,
              recordedBy,
              ...given({ role: body.role }),
            })
          : await rejectLinkRequest(requesting, who, { reference, recordedBy, reason: body.reason })
      granted(outcome)
      const after = found(await reader.linkRequest(reference), 'linkRequestUnknown')
      return { status: 200, body: requestShown(after) }
    },
  }),
]
