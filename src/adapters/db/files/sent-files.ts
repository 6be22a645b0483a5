// What was sent before: the channel's id of it, by a hash of all that it is made of.
import { createHash } from 'node:crypto'
import type { SentFiles } from '../../../app/documents.ts'
import type { StoreContext } from '../store/store-context.ts'

export function sentFiles({ database: { prisma }, channel, botId, clock }: StoreContext): SentFiles {
  const where = (recipe: string) => {
    const hash = new Uint8Array(createHash('sha256').update(recipe).digest())
    return { channel_botId_hash: { channel, botId, hash } }
  }
  return {
    find: async recipe => {
      const row = await prisma.sentFile.findUnique({ where: where(recipe) })
      return row?.externalId
    },
    remember: async (recipe, externalId) => {
      const sentAt = new Date(clock.now())
      const key = where(recipe)
      const create = { ...key.channel_botId_hash, externalId, sentAt }
      await prisma.sentFile.upsert({
        where: key,
        create,
        update: { externalId, sentAt },
        select: { botId: true },
      })
    },
    forget: async recipe => {
      await prisma.sentFile.deleteMany({ where: where(recipe).channel_botId_hash })
    },
  }
}
