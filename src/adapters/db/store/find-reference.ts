// Where an ACR or ECR is found by its number: among the employers of the person who asks, and nowhere else.
import { z } from 'zod'
import { Period } from '../../../core/calendar/period.ts'
import type { Query } from '../../../core/dialogues/effect.ts'
import type { ResultEvent } from '../../../core/dialogues/event.ts'
import { AcrState } from '../../../core/domain/acr.ts'
import { standingLink } from '../links/standing.ts'
import type { TurnContext } from './store-context.ts'

const Row = z.object({ employerId: z.string(), period: Period, state: AcrState })

/** The newest month it covers. Not found: there is none, or it is of an employer the person is not linked to. */
export async function findReference(
  { tx, personId, clock }: TurnContext,
  { number }: Extract<Query, { kind: 'reference' }>,
): Promise<ResultEvent> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT r."employerId"::text, s."period", r."state"
    FROM "PaymentReference" r
    JOIN "Link" l ON l."employerId" = r."employerId"
    JOIN "Coverage" c ON c."referenceId" = r."id"
    JOIN "Schedule" s ON s."id" = c."scheduleId"
    WHERE r."number" = ${number} AND l."personId" = ${personId}::uuid AND ${standingLink(clock.now())}
    ORDER BY c."live" DESC, s."period" DESC LIMIT 1`
  return { kind: 'referenceFound', number, ...(row !== undefined && { found: Row.parse(row) }) }
}
