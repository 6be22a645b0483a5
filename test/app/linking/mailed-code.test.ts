import { describe, expect, test } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { askLinkCodes } from '../../../src/app/linking/ask-link-code.ts'
import { enterLinkCode } from '../../../src/app/linking/enter-link-code.ts'
import { mailLinkCodes } from '../../../src/app/linking/mail-link-codes.ts'
import { instant } from '../../../src/core/calendar/instant.ts'
import type { EmployerCode } from '../../../src/core/domain/employer-code.ts'
import type { LinkCodePurpose } from '../../../src/core/domain/link-code.ts'
import { redactSecrets } from '../../../src/core/domain/redact.ts'
import { linkMail } from '../../../src/core/messages/link-mail.ts'
import { engines } from '../../support/database.ts'
import { codeOf, done } from '../../support/desk.ts'
import { codeIn, freshCode, type LinkStage, otherThan, stages } from '../../support/linking.ts'

const minute = 60_000
const day = 24 * 60 * minute
const email = 'gaji@kedai.example'

type Asking = { codes?: readonly EmployerCode[]; purpose?: LinkCodePurpose }

/** A person asks, and the job runs. */
async function ask({ linking, texts, code }: LinkStage, personId: string, asking: Asking = {}) {
  const { codes = [code], purpose = 'own' } = asking
  await askLinkCodes(linking, { personId, codes, purpose })
  await mailLinkCodes({ ...linking, texts }, personId)
}

function enter({ linking, code }: LinkStage, personId: string, digits: string, employerCode = code) {
  return enterLinkCode(linking, { personId, employerCode, digits })
}

/** The code of the newest mail to the stage's employer. */
async function mailed(stage: LinkStage): Promise<string> {
  const mail = (await stage.mails()).at(-1)
  if (!mail) throw new Error('nothing was mailed')
  return codeIn(mail)
}

describe.each(engines)('a mailed code, on %s', engine => {
  const newStage = stages(engine)

  test('goes to the address on record in both languages, and whoever gives it first owns the link', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    const [first, second] = [await stage.person('Siti'), await stage.person('Kelvin')]
    await ask(stage, first)
    const [mail] = await stage.mails()
    expect(mail).toMatchObject({ to: email, subject: expect.stringContaining('bukan TAC bank') })
    expect(mail?.text).toContain('9.15 pagi')
    expect(mail?.text).toContain('9.15 am')
    const code = await mailed(stage)
    expect(code).toMatch(/^\d{6}$/)
    expect(done(await enter(stage, first, code)).link).toMatchObject({ role: 'owner', proof: 'mailedCode' })
    await ask(stage, second)
    expect(done(await enter(stage, second, await mailed(stage))).link.role).toBe('member')
    expect(await stage.said(first)).toEqual([expect.stringContaining('Kelvin (Telegram), as member')])
    expect(await stage.said(second)).toEqual([])
    expect(await stage.audited()).toEqual([
      ...['linkCodeMailed', 'linkStarted', 'linkCodeMailed', 'linkStarted'],
    ])
  })

  test('lies as a hash: no table has the code in the clear', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    await ask(stage, await stage.person())
    const code = await mailed(stage)
    const rows = await stage.prisma.$queryRaw<object[]>`
      SELECT row_to_json(c)::text FROM "LinkCode" c UNION ALL SELECT row_to_json(m)::text FROM "Mail" m`
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  test('wrong, of another chat, of another employer, used, replaced and asked for in vain are the same refusal', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    const other = freshCode()
    await stage.employer({ as: other, email })
    const [siti, stranger] = [await stage.person(), await stage.person()]
    await ask(stage, siti, { codes: [stage.code, other] })
    const replaced = await mailed(stage)
    await ask(stage, siti)
    const code = await mailed(stage)
    await ask(stage, stranger, { codes: [freshCode()] })
    expect(codeOf(await enter(stage, stranger, code))).toBe('linkCodeRefused')
    expect(codeOf(await enter(stage, siti, code, other))).toBe('linkCodeRefused')
    expect(codeOf(await enter(stage, siti, code, freshCode()))).toBe('linkCodeRefused')
    if (replaced !== code) expect(codeOf(await enter(stage, siti, replaced))).toBe('linkCodeRefused')
    expect(codeOf(await enter(stage, siti, ''))).toBe('linkCodeRefused')
    expect(codeOf(await enter(stage, siti, code))).toBe('done')
    expect(codeOf(await enter(stage, siti, code))).toBe('linkCodeRefused')
  })

  test('holds for ten minutes, and at the tenth no longer', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    const siti = await stage.person()
    await ask(stage, siti)
    stage.pass(10 * minute)
    expect(codeOf(await enter(stage, siti, await mailed(stage)))).toBe('linkCodeRefused')
    await ask(stage, siti)
    stage.pass(10 * minute - 1)
    expect(codeOf(await enter(stage, siti, await mailed(stage)))).toBe('done')
  })

  test('can be tried three times, one after the other or at once', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    const siti = await stage.person()
    await ask(stage, siti)
    const code = await mailed(stage)
    for (let tries = 0; tries < 2; tries++) await enter(stage, siti, otherThan(code))
    expect(codeOf(await enter(stage, siti, code))).toBe('done')
    await ask(stage, siti)
    const next = await mailed(stage)
    await Promise.all(Array.from({ length: 4 }, () => enter(stage, siti, otherThan(next))))
    expect(codeOf(await enter(stage, siti, next))).toBe('linkCodeRefused')
    const given = await stage.prisma.linkCode.findFirstOrThrow({ where: { personId: siti, state: 'mailed' } })
    expect(given.tries).toBeGreaterThanOrEqual(3)
  })

  test('given four times at once is taken once', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    const siti = await stage.person()
    await ask(stage, siti)
    const code = await mailed(stage)
    const given = await Promise.all(Array.from({ length: 4 }, () => enter(stage, siti, code)))
    expect(given.map(codeOf).toSorted()).toEqual(['done', ...Array(3).fill('linkCodeRefused')])
    expect(await stage.standing()).toHaveLength(1)
  })

  test('of many who prove it at once one is the owner', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    const people = await Promise.all(Array.from({ length: 4 }, () => stage.person()))
    const codes: string[] = []
    for (const personId of people) {
      await ask(stage, personId)
      codes.push(await mailed(stage))
    }
    await Promise.all(people.map((personId, place) => enter(stage, personId, codes[place] ?? '')))
    expect((await stage.standing()).map(({ role }) => role).toSorted()).toEqual([
      ...['member', 'member', 'member', 'owner'],
    ])
  })

  test('is mailed three times a day for a person and an employer, however often it is asked for', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    const siti = await stage.person()
    const asking = { personId: siti, codes: [stage.code], purpose: 'own' } as const
    await Promise.all(Array.from({ length: 6 }, () => askLinkCodes(stage.linking, asking)))
    await Promise.all(
      Array.from({ length: 3 }, () => mailLinkCodes({ ...stage.linking, texts: stage.texts }, siti)),
    )
    expect(await stage.mails()).toHaveLength(3)
    stage.pass(day)
    await ask(stage, siti)
    expect(await stage.mails()).toHaveLength(4)
  })

  test('is mailed ten times a day to an employer and ten times for a person, whoever and whatever is asked', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    for (let n = 0; n < 12; n++) await ask(stage, await stage.person())
    expect(await stage.mails()).toHaveLength(10)
    const codes = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const as = freshCode()
        await stage.employer({ as, email })
        return as
      }),
    )
    await ask(stage, await stage.person(), { codes })
    const sent = await Promise.all(codes.map(as => stage.mails(as)))
    expect(sent.flat()).toHaveLength(10)
  })
})

describe('whether an employer exists', () => {
  const newStage = stages('postgres')

  test('changes nothing in what asking and giving a code say, write and ask of the database', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    const withoutAddress = freshCode()
    await stage.employer({ as: withoutAddress })
    const seen: unknown[] = []
    for (const code of [stage.code, withoutAddress, freshCode()]) {
      const personId = await stage.person()
      const { linking, statements } = stage.recorded()
      await askLinkCodes(linking, { personId, codes: [code], purpose: 'own' })
      const rows = await stage.prisma.linkCode.findMany({ where: { personId } })
      const asked = rows.map(({ state, codeHash, expiresAt }) => ({ state, codeHash, expiresAt }))
      await mailLinkCodes({ ...stage.linking, texts: stage.texts }, personId)
      const refused = await enterLinkCode(linking, { personId, employerCode: code, digits: '000000' })
      const { tries } = await stage.prisma.linkCode.findFirstOrThrow({ where: { personId } })
      seen.push({ asked, statements, refused, tries })
    }
    expect(seen[0]).toMatchObject({ statements: { length: 3 }, refused: { ok: false }, tries: 1 })
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
  })
})

describe('a list of clients', () => {
  const newStage = stages('postgres')

  test('mails each client that has an address a code of eight digits for a week, and the agent is a member', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    const [other, unknown] = [freshCode(), freshCode()]
    await stage.employer({ as: other, email })
    const agent = await stage.person('Kelvin')
    await ask(stage, agent, { codes: [stage.code, other, unknown, stage.code], purpose: 'client' })
    expect([await stage.mails(), await stage.mails(other)].map(mails => mails.length)).toEqual([1, 1])
    expect(await stage.mails(unknown)).toEqual([])
    const code = await mailed(stage)
    expect(code).toMatch(/^\d{8}$/)
    stage.pass(7 * day - 1)
    expect(done(await enter(stage, agent, code)).link).toMatchObject({ role: 'member', proof: 'clientCode' })
  })

  test('goes three hundred clients far, and a client confirms once', async () => {
    const stage = await newStage()
    await stage.employer({ email })
    const agent = await stage.person()
    const codes = [...Array.from({ length: 320 }, freshCode)]
    await askLinkCodes(stage.linking, { personId: agent, codes, purpose: 'client' })
    expect(await stage.prisma.linkCode.count({ where: { personId: agent } })).toBe(300)
    await ask(stage, agent, { purpose: 'client' })
    const code = await mailed(stage)
    expect(codeOf(await enter(stage, agent, code))).toBe('done')
    expect(codeOf(await enter(stage, agent, code))).toBe('linkCodeRefused')
  })
})

test.each([
  ['own', '483920'],
  ['client', '4839 2017'],
] as const)(
  'what a mail says of a code (%s) can be pasted into the chat and is no secret',
  (purpose, code) => {
    const { texts } = loadTexts().wording
    const employer = { code: 'A1234567890Z', name: 'Kedai Siti' }
    const { subject, text } = linkMail({ purpose, employer, code, until: instant(1_797_210_900_000) }, texts)
    expect(redactSecrets(`${subject}\n${text}`).found).toEqual([])
  },
)
