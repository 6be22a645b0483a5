// Links of chats with employers: who speaks for one, and ending it.
import { z } from 'zod'
import type { Of } from '../../../app/api-reader.ts'
import { endLink } from '../../../app/linking/end-link.ts'
import type { Link } from '../../../core/domain/link.ts'
import { LinkPage } from '../../../wire/link.ts'
import { PageQuery } from '../../../wire/page.ts'
import { WireId } from '../../../wire/scalar.ts'
import { pageAsked, pageReply } from './cursor.ts'
import { ofEmployer } from './employers.ts'
import { type Operation, operation } from './operation.ts'
import { by, found, granted, time } from './outcome.ts'

/** Nothing about the person. */
export function linkShown({ id, code, role, proof, startedAt, expiresAt }: Of<Link>) {
  return {
    ...{ id, employerCode: code, role, proof, startedAt: time(startedAt) },
    ...(expiresAt !== undefined && { expiresAt: time(expiresAt) }),
  }
}

const tag = 'links'

export const linkOperations: readonly Operation[] = [
  operation({
    ...{ id: 'listLinks', tag, method: 'get', path: '/employers/{code}/links', scope: 'links:read' },
    ...{ params: ofEmployer, query: PageQuery, replies: { 200: LinkPage }, problems: ['notFound'] },
    handle: async ({ params, query }, { reader }) => {
      const page = found(await reader.links(params.code, pageAsked(query)), 'employerUnknown')
      return pageReply(page, linkShown)
    },
  }),
  operation({
    ...{ id: 'endLink', tag, method: 'delete', path: '/links/{id}', scope: 'links:write' },
    ...{ params: z.strictObject({ id: WireId }), replies: { 204: undefined }, problems: ['notFound'] },
    handle: async (call, { linking }) => {
      granted(await endLink(linking, by(call, {}), call.params.id))
      return { status: 204 }
    },
  }),
]
