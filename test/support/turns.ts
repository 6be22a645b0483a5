// Updates of people taken through their turns on a real store, one after the other, without a channel: what was said is
// read from the outbox.
import { Api } from 'grammy'
import { openJson } from '../../src/adapters/db/store/sealed-json.ts'
import { createStore } from '../../src/adapters/db/store/store.ts'
import { telegramChannel } from '../../src/adapters/telegram/channel.ts'
import { receivedOf } from '../../src/adapters/telegram/incoming.ts'
import { loadTexts } from '../../src/adapters/text/texts.ts'
import type { Clock, Line } from '../../src/app/ports.ts'
import { receiveOne } from '../../src/app/receive.ts'
import { languages } from '../../src/core/domain/language.ts'
import type { Message } from '../../src/core/messages/message.ts'
import { render } from '../../src/core/messages/render.ts'
import { keptLog, token } from './assistant.ts'
import type { TestDatabase } from './database.ts'
import { botId } from './machinery.ts'
import { noHolidays } from './no-holidays.ts'

export type Person = { readonly id: number; readonly name: string }
export type Turns = ReturnType<typeof turnsOn>

const { wording, knowledge } = loadTexts()

export function turnsOn(database: TestDatabase, clock: Clock) {
  const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
  const context = { database, channel: 'telegram', botId, clock, operator, almanac: noHolidays }
  const linkJobs = { sendMailJob: async () => {}, sendCodesJob: async () => {} }
  const store = createStore({ ...context, linkJobs, sendJob: async () => {} })
  const logged: string[] = []
  const receiving = { store, knowledge, log: keptLog(logged), channel: telegramChannel(new Api(token)) }
  let updateId = 0
  const hear = async (update: object) => {
    updateId += 1
    const received = receivedOf({ update_id: updateId, ...update })
    if (received.kind === 'incoming') await store.accept(received.incoming)
    while (await receiveOne(receiving));
  }
  const from = ({ id, name }: Person) => ({ id, is_bot: false, first_name: name, language_code: 'en' })
  const chat = ({ id }: Person) => ({ id, type: 'private' })
  const message = (person: Person, content: object) => ({
    ...{ message_id: updateId + 1, date: 1_797_296_700, from: from(person), chat: chat(person), ...content },
  })
  return {
    logged,
    says: (person: Person, text: string) => hear({ message: message(person, { text }) }),
    commands: (person: Person, command: string, argument = '') => {
      const entities = [{ type: 'bot_command', offset: 0, length: command.length + 1 }]
      return hear({ message: message(person, { text: `/${command} ${argument}`.trim(), entities }) })
    },
    edits: (person: Person, text: string) => hear({ edited_message: message(person, { text }) }),
    sends: (person: Person, content: object) => hear({ message: message(person, content) }),
    presses: (person: Person, data: string) =>
      hear({
        callback_query: {
          ...{ id: `press-${updateId}`, from: from(person), data },
          message: { message_id: 1, date: 0, chat: chat(person) },
        },
      }),
    /** Everything put into somebody's chat after this line. */
    said: async ({ id }: Person, after = 0n) => {
      const where = { id: { gt: after }, chat: { externalId: BigInt(id) } }
      const rows = await database.prisma.outbox.findMany({ where, orderBy: { id: 'asc' } })
      return rows.map(row => ({ id: row.id, line: openJson(database.sealing, row.lineSealed) as Line }))
    },
  }
}

/** A line as it would be read in both languages, with its buttons, and as the data it is. */
export function everyWordOf(line: Line): string {
  const data = JSON.stringify(line)
  if (!('say' in line)) return data
  const worded = languages.map(language => render(line.say, language, wording))
  return [data, ...worded.map(each => `${each.text}\n${JSON.stringify(each.buttons)}`)].join('\n')
}

export function pressesOf(line: Line): readonly string[] {
  const rows: Message['choices'] = 'say' in line ? line.say.choices : undefined
  return (rows ?? []).flat().flatMap(choice => ('press' in choice ? [choice.press] : []))
}
