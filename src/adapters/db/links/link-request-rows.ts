// Rows of link requests as the domain has them.
import { z } from 'zod'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import {
  type LinkRequest,
  LinkRequestState,
  type LinkRequestStep,
} from '../../../core/domain/link-request.ts'
import { LinkRequestReference } from '../../../core/domain/link-request-reference.ts'
import type { Prisma } from '../generated/client.ts'
import type { Sealing } from '../sealing.ts'
import { openJson } from '../store/sealed-json.ts'
import { instantOf } from '../store/store-context.ts'

export const requestHistory = { history: { orderBy: { id: 'asc' } } } as const
type Row = Prisma.LinkRequestGetPayload<{ include: typeof requestHistory }>

const Details = z.object({ name: z.string(), position: z.string() })

export function requestOf(sealing: Sealing, row: Row): LinkRequest {
  const { id, personId, linkId } = row
  return {
    ...{ id, personId, reference: LinkRequestReference.parse(row.reference) },
    ...{ employerCode: EmployerCode.parse(row.employerCode), state: LinkRequestState.parse(row.state) },
    requester: Details.parse(openJson(sealing, row.detailsSealed)),
    ...{ openedAt: instantOf(row.openedAt), expiresAt: instantOf(row.expiresAt) },
    ...(linkId !== null && { linkId }),
    history: row.history.map(each => stepOf(sealing, each)),
  }
}

function stepOf(sealing: Sealing, row: Row['history'][number]): LinkRequestStep {
  const { from, to, at, source, recordedBy, reasonSealed } = row
  return {
    ...(from !== null && { from: LinkRequestState.parse(from) }),
    ...{ to: LinkRequestState.parse(to), at: instantOf(at), source },
    ...(recordedBy !== null && { recordedBy }),
    ...(reasonSealed !== null && { reason: sealing.open(reasonSealed) }),
  }
}
