// The code that a person may give for an employer code: the newest that was mailed and not replaced, else the newest
// that was asked for. Whether there is any, and whether the employer exists, the statements are the same.
import type { CodeFile } from '../../../app/linking/link-book.ts'
import type { LinkCodePurpose } from '../../../core/domain/link-code.ts'
import { instantOf } from '../store/store-context.ts'
import { isSameCode } from './code-hash.ts'
import { openLinks } from './link-file.ts'
import { type LinkContext, nobody } from './link-parts.ts'

type Row = {
  id: string
  purpose: LinkCodePurpose
  state: string
  codeHash: Uint8Array | null
  tries: number
  expiresAt: Date | null
}

export async function openCode(
  context: LinkContext,
  { personId, employerCode }: { readonly personId: string; readonly employerCode: string },
): Promise<CodeFile> {
  const { tx, database } = context
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT "id"::text, "purpose", "state", "codeHash", "tries", "expiresAt" FROM "LinkCode"
    WHERE "personId" = ${personId}::uuid AND "employerCode" = ${employerCode}
    ORDER BY "state" = 'mailed' DESC, "askedAt" DESC, "id" DESC LIMIT 1 FOR UPDATE`
  const where = { id: row?.id ?? nobody }
  const isLive = row?.state === 'mailed'
  return {
    code: row && isLive ? liveCode(row) : undefined,
    matches: digits => isSameCode(database.sealing, isLive ? row : undefined, digits),
    tried: async () => void (await tx.linkCode.updateMany({ where, data: { tries: { increment: 1 } } })),
    use: async () => void (await tx.linkCode.updateMany({ where, data: { state: 'used', codeHash: null } })),
    links: async () => {
      const { id } = await tx.employer.findUniqueOrThrow({
        where: { code: employerCode },
        select: { id: true },
      })
      return openLinks(context, id)
    },
  }
}

function liveCode({ purpose, tries, expiresAt }: Row) {
  return { purpose, tries, expiresAt: expiresAt === null ? undefined : instantOf(expiresAt) }
}
