// What is written along with every change: what happened, and who did it.
import type { AuditNote, Stamp, Writing } from '../../../app/ledger.ts'
import type { Happening } from '../../../core/domain/happening.ts'
import { appendAudit } from '../audit.ts'
import { notify, type Transaction } from '../database.ts'
import type { Prisma } from '../generated/client.ts'

/** Who waits for news hears on the channel `happening`, after the commit. */
export function writing(tx: Transaction, employerId: () => string | undefined): Writing {
  return {
    append: (happenings, stamp) => append(tx, employerId(), { happenings, stamp }),
    note: (note, stamp) => appendNote(tx, note, stamp),
  }
}

async function append(
  tx: Transaction,
  employerId: string | undefined,
  { happenings, stamp: { by, at } }: { happenings: readonly Happening[]; stamp: Stamp },
): Promise<void> {
  if (happenings.length === 0) return
  const causedById = by.actor.kind === 'person' ? (by.actor.id ?? null) : null
  const rows = happenings.map(({ kind, subjectId, payload }) => ({
    ...{ at: new Date(at), kind, subjectId, employerId: employerId ?? null, source: by.source, causedById },
    payload: payload as Prisma.InputJsonObject,
  }))
  await tx.happening.createMany({ data: rows })
  await notify(tx, 'happening', '')
}

async function appendNote(tx: Transaction, note: AuditNote, { by, at }: Stamp): Promise<void> {
  const { kind, id } = by.actor
  const actor =
    kind === 'import' ? ({ kind: 'system', id: id ?? 'import' } as const) : { kind, ...(id && { id }) }
  const { action, subject, detail } = note
  await appendAudit(tx, {
    at: new Date(at),
    actor,
    action,
    subject,
    ...(detail && { detail: { ...detail } }),
  })
}
