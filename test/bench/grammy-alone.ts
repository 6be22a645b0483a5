// What one would write with grammY and Prisma alone: the webhook reads the months and replies, and keeps nothing. Run as
// a program: DATABASE_URL, Bot API root, token, secret; prints the address of its webhook.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import { Bot, webhookCallback } from 'grammy'
import { PrismaClient } from '../../src/adapters/db/generated/client.ts'

const [connectionString = '', apiRoot = '', token = '', secretToken = ''] = process.argv.slice(2)
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) })
const bot = new Bot(token, { client: { apiRoot } })

bot.on('message:text', async context => {
  const person = await prisma.person.findFirstOrThrow({
    where: { externalId: context.from.id },
    include: {
      links: {
        include: {
          employer: { include: { schedules: { include: { coverage: { include: { reference: true } } } } } },
        },
      },
    },
  })
  const [link] = person.links
  const months = (link?.employer.schedules ?? []).toSorted((a, b) => (a.period < b.period ? 1 : -1))
  const lines = months.slice(0, 1).map(month => {
    const references = month.coverage.map(({ reference }) => `${reference.number} ${reference.state}`)
    return `${month.period}: ${month.state}, ${month.headcount}, RM${Number(month.act4Sen) / 100}, ${references}`
  })
  await context.reply([link?.employer.name, ...lines].join('\n'))
})

const server = createServer(webhookCallback(bot, 'http', { secretToken }))
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`)
})
