// The audit trail: who did what to what. Rows are appended unchained, so that writers do not queue; audit-seal.ts
// chains them afterwards.
import type { Transaction } from './database.ts'
import type { Prisma } from './generated/client.ts'

export type AuditEntry = {
  at: Date
  actor: { kind: 'staff' | 'person' | 'portal' | 'system'; id?: string }
  /** A verb in the past tense, such as conversationOpened. */
  action: string
  subject: { kind: string; id: string }
  /** Ids and names of fields, never personal values: these rows stay for years and are not sealed against reading. */
  detail?: Prisma.InputJsonObject
}

/** Appends one row in the transaction of what it records. This is the only way rows are written. */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { at, actor, action, subject, detail = {} } = entry
  // The transaction gets its number before the row gets its id: finalAuditId relies on that order.
  await tx.$executeRaw`SELECT pg_current_xact_id()`
  await tx.audit.create({
    data: {
      at,
      actorKind: actor.kind,
      actorId: actor.id ?? null,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      detail,
    },
  })
}
