// Links over a test database at a moment that the test names: people, employers with an address, what was mailed and
// what was said.
import { randomBytes, randomInt } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import { mintLinkToken } from '../../src/adapters/db/api/link-token.ts'
import type { Database } from '../../src/adapters/db/database.ts'
import { createLinking } from '../../src/adapters/db/links/linking.ts'
import { openJson } from '../../src/adapters/db/store/sealed-json.ts'
import { loadTexts } from '../../src/adapters/text/texts.ts'
import type { By } from '../../src/app/ledger.ts'
import { acceptLinkToken, openLinkToken } from '../../src/app/linking/open-link-token.ts'
import type { Line, Mail } from '../../src/app/ports.ts'
import type { Instant } from '../../src/core/calendar/instant.ts'
import type { EmployerCode } from '../../src/core/domain/employer-code.ts'
import type { Language } from '../../src/core/domain/language.ts'
import { render } from '../../src/core/messages/render.ts'
import { type Engine, type TestDatabase, testDatabase } from './database.ts'
import { done } from './desk.ts'

const { wording } = loadTexts()
export const apiKeyId = 'portal-key'
export const portalBy: By = { actor: { kind: 'portal', id: apiKeyId }, source: 'api' }

/** 14 December 2026, 9.05 am in Kuala Lumpur. */
const morning = Date.parse('2026-12-14T09:05:00+08:00')
const botId = 5_900_000_001n

export type LinkStage = Awaited<ReturnType<typeof linkStage>>

/** An employer code that nobody had yet. */
export function freshCode(): EmployerCode {
  return `A${String(randomInt(1e10)).padStart(10, '0')}Z` as EmployerCode
}

/** One database for all tests of a file; each test has an employer and people of its own in it. */
export function stages(engine: Engine): () => Promise<LinkStage> {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase(engine)
  })
  afterAll(() => database.drop())
  return async () => linkStage(database)
}

async function linkStage(database: TestDatabase) {
  const { prisma, sealing } = database
  const code = freshCode()
  let now = morning
  const clock = { now: () => now as Instant }
  const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
  const parts = {
    ...{ database, channel: 'telegram', botId, clock, operator },
    sendMailJob: async () => {},
    sendCodesJob: async () => {},
  }
  const over = (opened: Database) => createLinking({ ...parts, database: opened })
  const linking = over(database)
  const person = async (name?: string) => {
    const externalId = BigInt(randomInt(1, 2 ** 40))
    const nameSealed = name === undefined ? null : sealing.seal(name)
    const { id } = await prisma.person.create({
      data: { channel: 'telegram', botId, externalId, language: 'en', nameSealed },
    })
    return id
  }
  /** The stage's own employer unless told; with an address only when that is given. */
  const employer = async (more: { email?: string; as?: EmployerCode } = {}) => {
    const { email, as = code } = more
    const contact = { name: 'Kerani', emailSealed: sealing.seal(email ?? '') }
    const contacts = email === undefined ? {} : { contacts: { create: [contact] } }
    const { id } = await prisma.employer.create({ data: { code: as, name: 'Kedai Siti', ...contacts } })
    return id
  }
  const mint = async (more: { role?: 'owner' | 'member'; minutes?: number; linkExpiresAt?: number } = {}) => {
    const { role = 'owner', minutes = 15, linkExpiresAt } = more
    const at = clock.now()
    return done(
      await mintLinkToken(database)({
        ...{ code, role, apiKeyId, at, expiresAt: (at + minutes * 60_000) as Instant },
        ...(linkExpiresAt !== undefined && { linkExpiresAt: linkExpiresAt as Instant }),
      }),
    )
  }
  return {
    ...{ code, database, parts, prisma, linking, clock, person, employer, mint, texts: wording.texts },
    pass: (ms: number) => {
      now += ms
    },
    /** The same, noting what is asked of the database. */
    recorded: () => {
      const statements: string[] = []
      const recorded = { ...database, prisma: recording(prisma, statements) }
      return { statements, linking: over(recorded), parts: { ...parts, database: recorded } }
    },
    /** A token opened and agreed to by this person, with the code they read. */
    agreed: async (personId: string, more: Parameters<typeof mint>[0] = {}) => {
      const { id: tokenId, token } = await mint(more)
      done(await openLinkToken(linking, { personId, token }))
      return { tokenId, token, ...done(await acceptLinkToken(linking, { personId, tokenId })) }
    },
    /** To the stage's own employer, unless told. */
    mails: async (as = code) => {
      const rows = await prisma.mail.findMany({ orderBy: { id: 'asc' } })
      const mails = rows.map(row => openJson(sealing, row.mailSealed) as Mail)
      return mails.filter(({ text }) => text.includes(as))
    },
    /** What was put into somebody's chat, worded. */
    said: async (personId: string, language: Language = 'en') => {
      const rows = await prisma.outbox.findMany({ where: { chat: { personId } }, orderBy: { id: 'asc' } })
      return rows.map(({ lineSealed }) => {
        const line = openJson(sealing, lineSealed) as Line
        return 'say' in line ? render(line.say, language, wording).text : ''
      })
    },
    standing: () =>
      prisma.link.findMany({ where: { endedAt: null, employer: { code } }, orderBy: { id: 'asc' } }),
    happened: async () => {
      const where = { payload: { path: ['employer'], equals: code } }
      const rows = await prisma.happening.findMany({ where, orderBy: { id: 'asc' } })
      return rows.map(({ kind, payload }) => [kind, payload])
    },
    audited: async () => {
      const own = [{ subjectId: code }, { detail: { path: ['employer'], equals: code } }]
      const rows = await prisma.audit.findMany({ where: { OR: own }, orderBy: { id: 'asc' } })
      return rows.map(({ action }) => action)
    },
  }
}

/** Notes every call of a transaction: the model with its operation, or the raw statement. */
function recording(prisma: Database['prisma'], statements: string[]): Database['prisma'] {
  const noted = (target: object, path: string): object =>
    new Proxy(target, {
      get: (parent, name) => {
        const value = Reflect.get(parent, name)
        const called = `${path}${String(name)}`
        if (typeof value === 'object' && value !== null) return noted(value, `${called}.`)
        if (typeof value !== 'function') return value
        return (...given: unknown[]) => {
          statements.push(Array.isArray(given[0]) ? `${called} ${given[0].join('?')}` : called)
          return Reflect.apply(value, parent, given)
        }
      },
    })
  return new Proxy(prisma, {
    get: (target, name) =>
      name === '$transaction'
        ? (work: (tx: object) => Promise<unknown>, options: object) =>
            target.$transaction(tx => work(noted(tx, '')), options)
        : Reflect.get(target, name),
  })
}

/** The digits that a mail gives away. */
export function codeIn({ text }: Mail): string {
  return /: ([\d ]+)\n/.exec(text)?.[1]?.replace(' ', '') ?? ''
}

/** Another code than this one. */
export function otherThan(code: string): string {
  return code.replace(/\d/, digit => String((Number(digit) + 1) % 10))
}

export function randomToken(): string {
  return randomBytes(24).toString('base64url')
}
