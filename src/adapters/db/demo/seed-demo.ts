// The demo data of the sandbox: employers with two years of months in every state, people who speak for some of them,
// and two staff. Made once; a run that was cut off is finished by the next one.
import { setImmediate } from 'node:timers/promises'
import type { Instant } from '../../../core/calendar/instant.ts'
import { instant } from '../../../core/calendar/instant.ts'
import { appendAudit } from '../audit.ts'
import type { Database, Transaction } from '../database.ts'
import { retried } from '../retry.ts'
import { demoEmployers } from './demo-employers.ts'
import { demoId } from './demo-id.ts'
import { demoHistory, demoPages } from './demo-pages.ts'
import { writeContacts, writeEmployers, writePeople, writeStaff } from './demo-people.ts'
import { writeRows } from './demo-rows.ts'

export type DemoOptions = { readonly now: Instant; readonly botId: bigint }

/** The row of the audit trail that is written last. */
const finished = { action: 'demoSeeded', subject: { kind: 'demo', id: 'demo' } } as const

/**
 * Puts the demo data into a database that does not have it, in short transactions. A run goes on where an earlier one
 * was cut off, with the moment at which that one began, so that its months still fit together.
 */
export async function seedDemo(db: Database, { now, botId }: DemoOptions): Promise<void> {
  const { prisma, sealing } = db
  if ((await prisma.audit.findFirst({ where: { action: finished.action } })) !== null) return
  const inTransaction = (work: (tx: Transaction) => Promise<void>) => retried(() => prisma.$transaction(work))
  await inTransaction(tx => writeEmployers(tx, new Date(now)))
  const begun = await begunAt(db)
  const at = new Date(begun)
  await inTransaction(tx => writeContacts(tx, sealing, at))
  for await (const page of demoPages(demoHistory(begun, sealing))) {
    await inTransaction(tx => writeRows(tx, page))
    await setImmediate()
  }
  await inTransaction(async tx => {
    await writePeople(tx, botId, at)
    await writeStaff(tx, sealing, at)
    await appendAudit(tx, { at, actor: { kind: 'system' }, ...finished })
  })
}

/** When the employers were written: now, or by a run that was cut off. */
async function begunAt({ prisma }: Database): Promise<Instant> {
  const id = demoId('employer', demoEmployers[0]?.code ?? '')
  const { createdAt } = await prisma.employer.findUniqueOrThrow({ where: { id } })
  return instant(createdAt.getTime())
}
