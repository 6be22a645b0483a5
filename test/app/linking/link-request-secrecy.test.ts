// What a chat can learn by link requests: nothing of whether an employer is on record, and nothing of anybody else's request.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLinkRequesting } from '../../../src/adapters/db/links/link-request-book.ts'
import { sealJson } from '../../../src/adapters/db/store/sealed-json.ts'
import { openLinkRequest } from '../../../src/app/linking/open-link-request.ts'
import type { Instant } from '../../../src/core/calendar/instant.ts'
import { conversationVersion } from '../../../src/core/dialogues/conversation.ts'
import { noticeVersion } from '../../../src/core/domain/consent.ts'
import { engines, type TestDatabase, testDatabase } from '../../support/database.ts'
import { codeOf } from '../../support/desk.ts'
import { requester, requestsOn } from '../../support/link-requests.ts'
import { freshCode, stages } from '../../support/linking.ts'
import { botId } from '../../support/machinery.ts'
import { everyWordOf, type Person, type Turns, turnsOn } from '../../support/turns.ts'

const siti: Person = { id: 700_000_001, name: 'Siti Rahsia' }
const kelvin: Person = { id: 700_000_002, name: 'Kelvin' }
const clock = { now: () => Date.parse('2026-12-14T01:05:00Z') as Instant }
const onRecord = 'C1122334455D'
const nobodys = 'D5544332211C'

/** Without the numbers of the presses that are answered. */
const plain = (words: string) => words.replace(/press-\d+/g, 'press')

describe.each(engines)('sending one, on %s', engine => {
  const newStage = stages(engine)

  test('asks the same of the database for an employer that there is and one that there is not', async () => {
    const stage = await newStage()
    await stage.employer({ email: 'gaji@contoh.example' })
    const sent = async (employerCode: typeof stage.code) => {
      const personId = await stage.person()
      const documents = await requestsOn(stage).documents(personId)
      const { statements, parts } = stage.recorded()
      const request = { personId, employerCode, requester, documents }
      return [codeOf(await openLinkRequest(createLinkRequesting(parts), request)), statements]
    }
    const known = await sent(stage.code)
    expect(known[1]).toContain('linkRequest.create')
    expect(JSON.stringify(known[1])).not.toMatch(/employer\.|"Employer"/)
    expect(await sent(freshCode())).toEqual(known)
  })
})

describe('in the chat', () => {
  let database: TestDatabase
  let turns: Turns
  beforeAll(async () => {
    database = await testDatabase()
    turns = turnsOn(database, clock)
    const contacts = {
      create: [{ name: 'Kerani', emailSealed: database.sealing.seal('gaji@contoh.example') }],
    }
    await database.prisma.employer.create({ data: { code: onRecord, name: 'Kilang Rahsia', contacts } })
  }, 60_000)
  afterAll(() => database.drop())

  async function idOf(person: Person): Promise<string> {
    const where = { channel: 'telegram', botId, externalId: BigInt(person.id) }
    return (await database.prisma.person.findFirstOrThrow({ where })).id
  }

  /** Everything that is said from the employer code on, the documents kept in between as their jobs would. */
  async function asked(person: Person, code: string): Promise<{ words: string; reference: string }> {
    await turns.commands(person, 'start')
    const personId = await idOf(person)
    const data = { noticeVersion, consentedAt: new Date(clock.now()) }
    await database.prisma.person.update({ where: { id: personId }, data })
    const from = (await turns.said(person)).at(-1)?.id ?? 0n
    await turns.commands(person, 'link')
    await turns.says(person, code)
    await turns.presses(person, `request:for:${code}`)
    await turns.says(person, 'Siti Aminah')
    await turns.says(person, 'Owner')
    const jobs = { sendMailJob: async () => {}, sendCodesJob: async () => {} }
    const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
    const parts = { database, channel: 'telegram', botId, clock, operator, ...jobs }
    const files = await requestsOn({ database, clock, code, parts }).documents(personId)
    const step = { at: 'requesting.documents', employerCode: code, name: 'Siti Aminah', position: 'Owner' }
    const dialogue = { ...step, ticket: 't', what: 'authorityLetter', files }
    const state = { holder: { by: 'bot', dialogue }, misunderstood: 0 }
    await database.prisma.conversation.update({
      where: { personId },
      data: { version: conversationVersion, stateSealed: sealJson(database.sealing, state) },
    })
    await turns.presses(person, 'request:send')
    await turns.commands(person, 'employers')
    const { reference } = await database.prisma.linkRequest.findFirstOrThrow({ where: { personId } })
    await turns.presses(person, `request:one:${reference}`)
    const lines = await turns.said(person, from)
    return { words: lines.map(({ line }) => everyWordOf(line)).join('\n'), reference }
  }

  test('the words are the same whether or not there is such an employer, and name nothing of it', async () => {
    const known = await asked(siti, onRecord)
    const unknown = await asked(kelvin, nobodys)
    const bare = ({ words, reference }: typeof known, code: string) =>
      plain(words).replaceAll(code, 'CODE').replaceAll(reference, 'REFERENCE')
    expect(bare(known, onRecord)).toContain('REFERENCE')
    expect(bare(unknown, nobodys)).toBe(bare(known, onRecord))
    expect(known.words).not.toContain('Kilang')
  })

  test('another person’s request is not read, cancelled or found by its reference: as one that there is not', async () => {
    const { reference } = await database.prisma.linkRequest.findFirstOrThrow({
      where: { employerCode: onRecord },
    })
    const answers = async (asked: string) => {
      const from = (await turns.said(kelvin)).at(-1)?.id ?? 0n
      for (const what of ['one', 'cancel', 'cancelYes'])
        await turns.presses(kelvin, `request:${what}:${asked}`)
      await turns.says(kelvin, asked)
      const lines = await turns.said(kelvin, from)
      return plain(lines.map(({ line }) => everyWordOf(line)).join('\n')).replaceAll(asked, 'REFERENCE')
    }
    const forged = await answers(reference)
    expect(forged).toBe(await answers('SHP-26-000999-F'))
    expect(forged).not.toContain(onRecord)
    const after = await database.prisma.linkRequest.findUniqueOrThrow({ where: { reference } })
    expect(after).toMatchObject({ state: 'open', personId: await idOf(siti) })
    expect(turns.logged.filter(line => /"level":"error"/.test(line))).toEqual([])
  })
})
