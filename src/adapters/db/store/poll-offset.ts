// How far a polling bot has read: moved only after what it read is committed.
import type { StoreContext } from './store-context.ts'

export async function pollOffset({ database, botId }: StoreContext): Promise<bigint> {
  const row = await database.prisma.pollOffset.findUnique({ where: { botId } })
  return row?.offset ?? 0n
}

export async function savePollOffset({ database, botId }: StoreContext, offset: bigint): Promise<void> {
  await database.prisma.pollOffset.upsert({ where: { botId }, create: { botId, offset }, update: { offset } })
}
