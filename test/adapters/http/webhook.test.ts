import { beforeEach, expect, test } from 'vitest'
import { type Played, play, webhookSecret } from '../../support/assistant.ts'
import { eventually, siti } from '../../support/person.ts'

let played: Played
beforeEach(async () => {
  played = await play({ delivery: 'webhook' })
})

const update = (updateId: number, message: object = {}) => ({
  update_id: updateId,
  message: {
    message_id: updateId,
    date: 1_797_296_700,
    from: { id: siti, is_bot: false, first_name: 'Siti', language_code: 'ms' },
    chat: { id: siti, type: 'private', first_name: 'Siti' },
    text: 'Apa itu ACR?',
    ...message,
  },
})

function post(body: string, headers: Record<string, string> = {}) {
  return fetch(`${played.url}/telegram/webhook`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': webhookSecret,
      ...headers,
    },
    body,
  })
}

const stored = () => played.database.prisma.inbox.count()

test('a wrong or missing secret is answered 401 and nothing is stored', async () => {
  const wrong = [{ 'x-telegram-bot-api-secret-token': 'wrong' }, { 'x-telegram-bot-api-secret-token': '' }]
  for (const headers of wrong) {
    const response = await post(JSON.stringify(update(1)), headers)
    expect(response.status).toBe(401)
  }
  expect(await stored()).toBe(0)
  expect(await played.database.prisma.person.count()).toBe(0)
})

test('what is not an update is refused: 400 when malformed, 413 when too large, and nothing is stored', async () => {
  const statusOf = async (body: string, headers = {}) => (await post(body, headers)).status
  expect(await statusOf('{"update_id": 1, ')).toBe(400)
  expect(await statusOf('[]')).toBe(400)
  expect(await statusOf('')).toBe(400)
  expect(await statusOf('{"message": {}}')).toBe(400)
  expect(await statusOf('{"update_id": "7"}')).toBe(400)
  expect(await statusOf(JSON.stringify(update(1)), { 'content-type': 'text/plain' })).toBe(400)
  expect(await statusOf(JSON.stringify(update(1, { text: 'x'.repeat(1_100_000) })))).toBe(413)
  expect(await stored()).toBe(0)
  expect(played.logged.filter(line => line.includes('error'))).toEqual([])
})

test('update kinds that say nothing to us are acknowledged and ignored', async () => {
  const unknown = [
    { update_id: 1, poll_answer: { poll_id: '1' } },
    { update_id: 2, message_reaction: { chat: { id: siti, type: 'private' } } },
    { update_id: 3, something_of_next_year: { a: 1 } },
    { update_id: 4 },
    update(5, { chat: { id: -100, type: 'forum_of_next_year' } }),
    update(6, { from: { id: 9, is_bot: true, first_name: 'Bot' } }),
  ]
  for (const each of unknown) expect((await post(JSON.stringify(each))).status).toBe(200)
  expect(await stored()).toBe(0)
})

test('the same update fifty times at once takes effect once', async () => {
  await played.person().say('/start')
  await played.person().waitForReply()
  const before = await stored()
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(JSON.stringify(update(7)))))
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200))
  expect(await stored()).toBe(before + 1)
  await eventually(
    async () => (await played.database.prisma.outbox.count({ where: { state: 'sent' } })) === 2,
  )
  expect(await played.database.prisma.message.count({ where: { author: 'employer' } })).toBe(2)
})

test('fifty first messages of one person at once make one person and lose none', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => post(JSON.stringify(update(100 + n)))),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200))
  expect(await stored()).toBe(50)
  expect(await played.database.prisma.person.count()).toBe(1)
})

test('an update is answered only after it is committed: when it cannot be, Telegram is told to try again', async () => {
  const { prisma } = played.database
  await prisma.$executeRaw`ALTER TABLE "Inbox" RENAME TO "InboxAway"`
  expect((await post(JSON.stringify(update(1)))).status).toBe(500)
  await prisma.$executeRaw`ALTER TABLE "InboxAway" RENAME TO "Inbox"`
  expect((await post(JSON.stringify(update(1)))).status).toBe(200)
  expect(await stored()).toBe(1)
  expect(played.logged.join('\n')).not.toContain('ACR?')
})
