// Walks the audit chain from its beginning and tells the first place where it does not hold.
import { setImmediate } from 'node:timers/promises'
import { auditHash, firstHash } from './audit-hash.ts'
import type { Transaction } from './database.ts'
import type { Audit, AuditSeal } from './generated/client.ts'

const pageSize = 500

export type AuditFault = 'altered' | 'removed' | 'inserted' | 'reordered'

export type AuditVerdict =
  /** `head` is the last hash: who keeps it elsewhere can also tell that rows were cut off at the end. */
  { ok: true; sealed: bigint; head: string } | { ok: false; at: bigint; why: AuditFault }

type Link = Pick<AuditSeal, 'sequence' | 'auditId' | 'hash'>

/** Checks each sealed row. Rows too new to be sealed are not looked at. */
export async function verifyAudit(prisma: Transaction): Promise<AuditVerdict> {
  let last: Link = { sequence: 0n, auditId: 0n, hash: firstHash }
  for (;;) {
    const seals = await prisma.auditSeal.findMany({
      where: { sequence: { gt: last.sequence } },
      orderBy: { sequence: 'asc' },
      take: pageSize,
    })
    if (seals.length === 0) return { ok: true, sealed: last.sequence, head: hex(last.hash) }
    const rows = await rowsOf(prisma, last, seals)
    for (const [index, seal] of seals.entries()) {
      const why = faultOf(last, seal, rows[index])
      if (why)
        return { ok: false, at: seal.sequence, why: why === 'inserted' ? slipped(seals, rows[index]) : why }
      last = seal
    }
    await setImmediate()
  }
}

/** The rows from the one after the last link up to this page's last: one more than there are seals is too many. */
async function rowsOf(prisma: Transaction, last: Link, seals: AuditSeal[]): Promise<Audit[]> {
  const until = seals.reduce((highest, seal) => (seal.auditId > highest ? seal.auditId : highest), 0n)
  return prisma.audit.findMany({
    where: { id: { gt: last.auditId, lte: until } },
    orderBy: { id: 'asc' },
    take: seals.length + 1,
  })
}

/** Whether the seal follows the last link, and `row`, the next there is, is the one it sealed. */
function faultOf(last: Link, seal: AuditSeal, row: Audit | undefined): AuditFault | undefined {
  if (seal.sequence !== last.sequence + 1n) return 'removed'
  if (seal.auditId <= last.auditId) return 'reordered'
  if (!row || row.id > seal.auditId) return 'removed'
  if (row.id < seal.auditId) return 'inserted'
  if (hex(seal.previousHash) !== hex(last.hash)) return 'removed'
  return hex(auditHash(last.hash, row)) === hex(seal.hash) ? undefined : 'altered'
}

/** A row before its turn: it was put there, unless its own seal comes later. */
function slipped(seals: AuditSeal[], row: Audit | undefined): AuditFault {
  return seals.some(seal => seal.auditId === row?.id) ? 'reordered' : 'inserted'
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
