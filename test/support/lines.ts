// Lines put into the outbox by hand: what later parts of the assistant will enqueue, and what replies are made of.
import { sealJson } from '../../src/adapters/db/store/sealed-json.ts'
import type { StoreContext } from '../../src/adapters/db/store/store-context.ts'
import type { Line } from '../../src/app/ports.ts'
import type { Attachment } from '../../src/core/messages/attachment.ts'
import type { Message } from '../../src/core/messages/message.ts'
import type { Telegram } from './person.ts'

export type NewTestLine = {
  /** Said as it stands. */
  text?: string
  answer?: string
  attach?: Attachment
  choices?: Message['choices']
  priority?: 'reply' | 'notification' | 'broadcast'
  /** The line to edit. */
  edits?: bigint
}

const priorities = ['reply', 'notification', 'broadcast']

/** Gives the id of each person's chat. */
export async function openChats(
  { telegram, context }: { telegram: Telegram; context: StoreContext },
  people: readonly number[],
): Promise<string[]> {
  const { database, channel, botId } = context
  const chats: string[] = []
  for (const id of people) {
    await telegram.person(id).say('Hai')
    const externalId = BigInt(id)
    const person = { create: { channel, botId, externalId, language: 'en' } }
    const chat = await database.prisma.chat.create({ data: { channel, botId, externalId, person } })
    chats.push(chat.id)
  }
  return chats
}

export async function insertLine(
  { database }: StoreContext,
  chatId: string,
  { answer, priority = 'reply', edits, ...said }: NewTestLine,
): Promise<bigint> {
  const line: Line = answer === undefined ? { say: saying(said) } : { answer }
  const data = {
    chatId,
    priority: priorities.indexOf(priority),
    operation: answer === undefined ? (edits === undefined ? 'send' : 'edit') : 'answer',
    lineSealed: sealJson(database.sealing, line),
    attached: said.attach !== undefined,
    ...(edits !== undefined && { targetId: edits }),
  }
  const { id } = await database.prisma.outbox.create({ data, select: { id: true } })
  return id
}

/** A message with this text in it: the data of a line is never free text. */
export function saying({ text = '', attach, choices }: NewTestLine): Message {
  const lines = [{ key: 'start.welcome' as const, values: { name: text } }]
  return { lines, ...(attach && { attach }), ...(choices && { choices }) }
}
