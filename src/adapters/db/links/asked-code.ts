// Codes that were asked for, one after the other: each with the address it would go to, and how many were sent.
import type { AskedCodeFile } from '../../../app/linking/link-book.ts'
import { EmployerCode } from '../../../core/domain/employer-code.ts'
import { type LinkCodePurpose, type Sends, sendsCountedMs } from '../../../core/domain/link-code.ts'
import { writing } from '../ledger/writing.ts'
import { queueMail } from '../store/mail.ts'
import { dateOf } from '../store/store-context.ts'
import { codeHash } from './code-hash.ts'
import type { LinkContext } from './link-parts.ts'

type Row = { id: string; employerCode: string; purpose: LinkCodePurpose }

/** Locks the person's mails and the employer code's, so that sends are counted one by one. */
export async function openAsked(context: LinkContext, personId: string): Promise<AskedCodeFile | undefined> {
  const { tx } = context
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`link codes ${personId}`}, 0))`
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT "id"::text, "employerCode", "purpose" FROM "LinkCode"
    WHERE "personId" = ${personId}::uuid AND "state" = 'asked' ORDER BY "askedAt", "id" LIMIT 1 FOR UPDATE`
  if (!row) return undefined
  const { id, employerCode, purpose } = row
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`link codes ${employerCode}`}, 0))`
  return {
    purpose,
    sends: await readSends(context, personId, row),
    recipient: await readRecipient(context, employerCode),
    mail: (...mailed) => keep(context, { id, personId, employerCode }, mailed),
    leave: async () => void (await tx.linkCode.update({ where: { id }, data: { state: 'notMailed' } })),
    note: writing(tx, () => undefined).note,
  }
}

async function readSends(
  { tx, clock }: LinkContext,
  personId: string,
  { employerCode, purpose }: Row,
): Promise<Sends> {
  const since = new Date(clock.now() - sendsCountedMs)
  const [sends] = await tx.$queryRaw<Record<keyof Sends, bigint>[]>`
    SELECT count(*) FILTER (WHERE "personId" = ${personId}::uuid AND "employerCode" = ${employerCode}) AS "pair",
      count(*) FILTER (WHERE "employerCode" = ${employerCode}) AS "employer",
      count(*) FILTER (WHERE "personId" = ${personId}::uuid AND "purpose" = ${purpose}) AS "person"
    FROM "LinkCode"
    WHERE "mailedAt" > ${since} AND ("employerCode" = ${employerCode} OR "personId" = ${personId}::uuid)`
  const { pair = 0n, employer = 0n, person = 0n } = sends ?? {}
  return { pair: Number(pair), employer: Number(employer), person: Number(person) }
}

/** The first of its contacts that has an address. */
async function readRecipient(
  { tx, database }: LinkContext,
  code: string,
): Promise<AskedCodeFile['recipient']> {
  const contacts = { where: { emailSealed: { not: null } }, orderBy: { id: 'asc' }, take: 1 } as const
  const employer = await tx.employer.findUnique({
    where: { code },
    select: { id: true, name: true, contacts: { ...contacts, select: { emailSealed: true } } },
  })
  const sealed = employer?.contacts[0]?.emailSealed
  if (!employer || !sealed) return undefined
  const { id, name } = employer
  return { address: database.sealing.open(sealed), employer: { id, name, code: EmployerCode.parse(code) } }
}

type Mailed = Parameters<AskedCodeFile['mail']>

async function keep(
  context: LinkContext,
  { id, personId, employerCode }: { id: string; personId: string; employerCode: string },
  [code, mail, { from, until }]: Mailed,
): Promise<void> {
  const { tx, database, sendMailJob: sendJob } = context
  await tx.linkCode.updateMany({
    where: { personId, employerCode, state: 'mailed' },
    data: { state: 'replaced', codeHash: null },
  })
  const kept = { codeHash: codeHash(database.sealing, id, code), tries: 0 }
  await tx.linkCode.update({
    where: { id },
    data: { state: 'mailed', ...kept, mailedAt: dateOf(from), expiresAt: dateOf(until) },
    select: { id: true },
  })
  await queueMail({ sealing: database.sealing, sendJob }, tx, { key: `link.code:${id}`, mail })
}
