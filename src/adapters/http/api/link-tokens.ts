// Single-use tokens for deep links from the portal, and their confirmation.
import { z } from 'zod'
import { confirmLinkToken } from '../../../app/linking/confirm-link-token.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { Link } from '../../../wire/link.ts'
import { LinkConfirmation, LinkToken, NewLinkToken } from '../../../wire/link-token.ts'
import { WireId } from '../../../wire/scalar.ts'
import { ofEmployer } from './employers.ts'
import { given } from './given.ts'
import { linkShown } from './links.ts'
import { type Operation, operation } from './operation.ts'
import { by, granted, time } from './outcome.ts'

const usualMinutes = 15
const tag = 'links'
const scope = 'links:write'

export const linkTokenOperations: readonly Operation[] = [
  operation({
    ...{ id: 'createLinkToken', tag, method: 'post', path: '/employers/{code}/link-tokens', scope },
    ...{ params: ofEmployer, body: NewLinkToken },
    ...{ replies: { 201: LinkToken }, problems: ['notFound', 'refused'] },
    handle: async ({ params: { code }, body, key }, { mintLink, clock }) => {
      const at = clock.now()
      const { role, minutes = usualMinutes } = body
      const expiresAt = (at + minutes * 60_000) as Instant
      const end = body.linkExpiresAt && (Date.parse(body.linkExpiresAt) as Instant)
      const link = {
        code,
        role,
        apiKeyId: key.id,
        at,
        expiresAt,
        ...given({ linkExpiresAt: end || undefined }),
      }
      const { id, token } = granted(await mintLink(link))
      const ends = given({ linkExpiresAt: end ? time(end) : undefined })
      return {
        status: 201,
        body: { id, token, employerCode: code, role, expiresAt: time(expiresAt), ...ends },
      }
    },
  }),
  operation({
    ...{ id: 'confirmLinkToken', tag, method: 'post', path: '/link-tokens/{id}/confirmations', scope },
    ...{ params: z.strictObject({ id: WireId }), body: LinkConfirmation },
    ...{ replies: { 201: Link }, problems: ['refused'] },
    handle: async (call, { linking }) => {
      const { params, body, key } = call
      const confirmation = { tokenId: params.id, apiKeyId: key.id, code: body.code }
      const { link, employer } = granted(await confirmLinkToken(linking, by(call, {}), confirmation))
      return { status: 201, body: linkShown({ ...link, code: employer.code }) }
    },
  }),
]
