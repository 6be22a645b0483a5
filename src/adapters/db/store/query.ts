// The questions of a dialogue to our own database. Each is limited to what this person may see.
import type { Query } from '../../../core/dialogues/effect.ts'
import type { ResultEvent } from '../../../core/dialogues/event.ts'
import { readOwnRequests } from '../links/perform-requesting.ts'
import { readLinksSeen } from '../links/read-links.ts'
import { readDueMonths } from './due-month.ts'
import { readEmployers } from './employers.ts'
import { findReference } from './find-reference.ts'
import { readMonths } from './month.ts'
import { readOffices } from './office.ts'
import { readPreferences } from './preferences.ts'
import { readRegistrations } from './read-registrations.ts'
import type { TurnContext, TurningContext } from './store-context.ts'

export async function readQuery(
  context: TurnContext & TurningContext,
  query: Exclude<Query, { kind: 'answer' }>,
): Promise<ResultEvent> {
  switch (query.kind) {
    case 'months':
      return readMonths(context, query)
    case 'dueMonths': {
      const { tx, almanac, personId, clock } = context
      const asked = { personIds: [personId], period: query.period, now: clock.now() }
      const months = await readDueMonths({ tx, almanac }, asked)
      return { kind: 'dueMonthsRead', months: months.get(personId) ?? [], page: query.page }
    }
    case 'preferences':
      return readPreferences(context, query.view)
    case 'registrations':
      return readRegistrations(context, query.view)
    case 'queue':
      return { kind: 'queueRead', ahead: await waitingBefore(context) }
    case 'offices':
      return readOffices(context, query.view)
    case 'linkRequests':
      return readOwnRequests(context, query)
    case 'links':
      return readLinksSeen(context, query)
    case 'reference':
      return findReference(context, query)
    case 'employers':
      return readEmployers(context, query)
  }
}

/** How many were waiting already; this person's own place is saved with the turn. */
async function waitingBefore({ tx, personId }: TurnContext): Promise<number> {
  const mine = await tx.conversation.findUnique({ where: { personId }, select: { waitingSince: true } })
  return tx.conversation.count({
    where: {
      holder: 'waiting',
      personId: { not: personId },
      ...(mine?.waitingSince && { waitingSince: { lt: mine.waitingSince } }),
    },
  })
}
