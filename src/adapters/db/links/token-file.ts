// A link from the portal, found by its token or its id and locked.
import { createHash } from 'node:crypto'
import type { LinkFile, TokenFile } from '../../../app/linking/link-book.ts'
import { dateOf } from '../store/store-context.ts'
import { codeHash, isSameCode } from './code-hash.ts'
import { openLinks } from './link-file.ts'
import { idOrNobody, type LinkContext, nobody } from './link-parts.ts'
import { tokenOf } from './link-rows.ts'

export type WhichToken = { readonly token: string } | { readonly tokenId: string }

export async function openToken(context: LinkContext, which: WhichToken): Promise<TokenFile> {
  const { tx, database } = context
  const id = await lockToken(context, which)
  const row = (await tx.linkToken.findUnique({ where: { id } })) ?? undefined
  const change = async (data: Parameters<typeof tx.linkToken.updateMany>[0]['data']) => {
    await tx.linkToken.updateMany({ where: { id }, data })
  }
  let links: LinkFile | undefined
  return {
    token: row && tokenOf(row),
    matches: code => isSameCode(database.sealing, row, code),
    open: (personId, at) => change({ usedByPersonId: personId, usedAt: dateOf(at) }),
    showCode: (code, until) =>
      change({ codeHash: codeHash(database.sealing, id, code), codeExpiresAt: dateOf(until) }),
    tried: () => change({ tries: { increment: 1 } }),
    end: (outcome, at) => change({ outcome, endedAt: dateOf(at), codeHash: null }),
    links: async () => {
      if (row === undefined) throw new Error('there is no such link token')
      links ??= await openLinks(context, row.employerId)
      return links
    },
  }
}

async function lockToken({ tx }: LinkContext, which: WhichToken): Promise<string> {
  if ('tokenId' in which) {
    const id = idOrNobody(which.tokenId)
    await tx.$queryRaw`SELECT 1 FROM "LinkToken" WHERE "id" = ${id}::uuid FOR UPDATE`
    return id
  }
  const hash = new Uint8Array(createHash('sha256').update(which.token).digest())
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "LinkToken" WHERE "tokenHash" = ${hash} FOR UPDATE`
  return row?.id ?? nobody
}
