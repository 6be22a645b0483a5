import { describe, expect, test } from 'vitest'
import { receivedOf } from '../../src/adapters/telegram/incoming.ts'
import { type Played, play } from '../support/assistant.ts'
import { eventually, kelvin } from '../support/person.ts'

/** Every value of every table, pg-boss's included: as it stands, and what the sealed ones open to. */
async function everything({ database }: Played): Promise<{ clear: string; opened: string }> {
  const tables = await database.prisma.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`
  const values: [column: string, value: unknown][] = []
  for (const { name } of tables) {
    const rows = await database.prisma.$queryRawUnsafe<object[]>(`SELECT * FROM ${name}`)
    values.push(...rows.flatMap(row => Object.entries(row)))
  }
  const sealed = values.flatMap(([column, value]) =>
    column.endsWith('Sealed') && value instanceof Uint8Array ? [value] : [],
  )
  return {
    clear: values.map(([, value]) => asText(value)).join('\n'),
    opened: sealed.map(value => database.sealing.open(value)).join('\n'),
  }
}

function asText(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1')
  const plain = (_key: string, each: unknown) => (typeof each === 'bigint' ? `${each}` : each)
  return typeof value === 'object' ? JSON.stringify(value, plain) : String(value)
}

describe('what is kept', () => {
  test('a card number and a password are nowhere in the database, sealed or not, nor in the log', async () => {
    const played = await play()
    const person = played.person(kelvin)
    await person.ask('/start')
    const secrets = ['4111 1111 1111 1111', '5500005555555559', 'Rahs1a#Besar']
    await person.say(`my card is ${secrets[0]}, the old one ${secrets[1]}`)
    await person.say(`password: ${secrets[2]}`)
    await person.waitForReplies(3)
    await person.raw({
      message: {
        photo: [{ file_id: 'x', file_unique_id: 'y', width: 1, height: 1 }],
        caption: `kata laluan: ${secrets[2]}`,
      },
    })
    await person.waitForReplies(4)
    const { clear, opened } = await everything(played)
    expect(opened).toContain('▒▒▒▒')
    const all = `${clear}\n${opened}\n${played.logged.join('\n')}`
    for (const secret of [...secrets, '4111111111111111']) expect(all).not.toContain(secret)
  })

  test('what identifies people is sealed in every column, and the log holds no word of it', async () => {
    const played = await play()
    const person = played.person(kelvin)
    await person.ask('/start')
    for (const press of ['register', 'register:code:no']) await person.choose(press)
    const typed = [
      'Syarikat Rahsia Sdn Bhd',
      '201901000005',
      'Nurul Izzah binti Contoh',
      '900101-14-5678',
      'nurul@rahsia.example',
      '012-345 6789',
    ]
    for (const answer of typed) await person.say(answer)
    await person.shareContact()
    await eventually(
      async () => (await played.database.prisma.inbox.count({ where: { state: 'done' } })) === 10,
    )
    const { clear, opened } = await everything(played)
    expect(opened).toContain('Syarikat Rahsia Sdn Bhd')
    expect(opened).toContain('60123450002')
    const phones = ['60123450002', '123456789', '0123456789']
    for (const each of [...typed, ...phones]) {
      expect(clear).not.toContain(each)
      expect(played.logged.join('\n')).not.toContain(each)
    }
  })

  test('an update that fails leaves its text out of the log and of the error that is kept', async () => {
    const played = await play()
    const person = played.person(kelvin)
    await person.ask('/start')
    await played.database.prisma.$executeRaw`
      ALTER TABLE "Message" ADD CONSTRAINT "broken" CHECK ("author" <> 'employer') NOT VALID`
    await person.say('Gaji saya 3,456.78 sebulan')
    const row = await eventually(() =>
      played.database.prisma.inbox.findFirst({ where: { state: 'setAside' } }),
    )
    expect(row.error).not.toContain('Gaji')
    expect(played.logged.join('\n')).toContain('a turn failed')
    expect(played.logged.join('\n')).not.toContain('Gaji')
    expect(await person.waitForReply()).toMatchObject({
      text: expect.stringContaining('something went wrong'),
    })
  })
})

describe('ids of machines', () => {
  test('an id that looks like a card number is left as it is', () => {
    const from = { id: 7, is_bot: false, first_name: 'Ana' }
    const chat = { id: 7, type: 'private' }
    const luhn = '4539578763621486'
    const press = { id: luhn, from, data: 'menu', chat_instance: luhn, message: { message_id: 1, chat } }
    expect(receivedOf({ update_id: 1, callback_query: press })).toMatchObject({
      incoming: { update: { callback_query: { id: luhn, chat_instance: luhn } } },
    })
    const message = { message_id: 1, date: 0, from, chat, media_group_id: luhn, caption: luhn }
    expect(receivedOf({ update_id: 1, message })).toMatchObject({
      incoming: { update: { message: { media_group_id: luhn, caption: '▒▒▒▒' } } },
    })
  })
})
