// The PersonRemoval port over an open database.
import { setTimeout as delay } from 'node:timers/promises'
import type { PersonRemoval } from '../../../app/delete-person.ts'
import type { Clock } from '../../../app/ports.ts'
import type { Database } from '../database.ts'
import { standingAt } from '../links/standing.ts'
import { retried } from '../retry.ts'
import { deletePage } from './delete-pages.ts'
import { endPerson } from './end-person.ts'

const looks = 40
const lookEveryMs = 250

type Context = { readonly database: Database; readonly clock: Clock }

export function personRemoval({ database, clock }: Context): PersonRemoval {
  const { prisma } = database
  return {
    whenSaid: async personId => {
      const where = { chat: { personId }, state: { in: ['waiting', 'sending'] } }
      for (let look = 0; look < looks && (await prisma.outbox.count({ where })) > 0; look++) {
        await delay(lookEveryMs)
      }
    },
    linkIds: async (personId, now) => {
      const where = { personId, ...standingAt(now) }
      return (await prisma.link.findMany({ where, select: { id: true } })).map(({ id }) => id)
    },
    deletePage: personId => deletePage(prisma, personId, new Date(clock.now())),
    end: (personId, farewell, at) =>
      retried(() =>
        prisma.$transaction(tx => endPerson(database, tx, { personId, farewell, at: new Date(at) })),
      ),
  }
}
