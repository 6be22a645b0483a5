// The bytes of what people enclosed, for a key that may read them: none are handed out before the reading is noted.
import type { By } from '../../../app/ledger.ts'
import type { Instant } from '../../../core/calendar/instant.ts'
import { type AuditEntry, appendAudit } from '../audit.ts'
import type { Database } from '../database.ts'
import { recordFiles } from '../files/kept-files.ts'

type Reading = { readonly by: By; readonly at: Instant } & Pick<AuditEntry, 'action' | 'subject' | 'detail'>

/** Undefined when the file is kept no more: nothing is noted then. */
export async function readNoted(
  database: Database,
  fileId: string,
  { by, at, ...noted }: Reading,
): Promise<Uint8Array | undefined> {
  const bytes = await recordFiles(database).read(fileId)
  if (!bytes) return undefined
  const actor = { kind: 'portal', ...(by.actor.id && { id: by.actor.id }) } as const
  await database.prisma.$transaction(tx => appendAudit(tx, { at: new Date(at), actor, ...noted }))
  return bytes
}
