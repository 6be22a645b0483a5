// Single-use tokens for deep links from the portal.
import type { Instant } from '../../../core/calendar/instant.ts'
import { LinkToken, NewLinkToken } from '../../../wire/link-token.ts'
import { ofEmployer } from './employers.ts'
import { type Operation, operation } from './operation.ts'
import { granted, time } from './outcome.ts'

const usualMinutes = 15

export const linkTokenOperations: readonly Operation[] = [
  operation({
    ...{ id: 'createLinkToken', tag: 'links', method: 'post', path: '/employers/{code}/link-tokens' },
    ...{ scope: 'links:write', params: ofEmployer, body: NewLinkToken },
    ...{ replies: { 201: LinkToken }, problems: ['notFound'] },
    handle: async ({ params: { code }, body, key }, { mintLink, clock }) => {
      const at = clock.now()
      const { role, minutes = usualMinutes } = body
      const expiresAt = (at + minutes * 60_000) as Instant
      const { token } = granted(await mintLink({ code, role, apiKeyId: key.id, at, expiresAt }))
      return { status: 201, body: { token, employerCode: code, role, expiresAt: time(expiresAt) } }
    },
  }),
]
