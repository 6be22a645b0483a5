// The people of the demo: who of the sandbox speaks for which employer, whom PERKESO would write to, and two staff.

import type { Transaction } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import type { Sealing } from '../sealing.ts'
import { demoEmployers } from './demo-employers.ts'
import { demoId } from './demo-id.ts'

/** By their ids in the sandbox: an HR clerk, a payroll agent, and two whose employers are not linked. */
const people: readonly { readonly externalId: bigint; readonly employerCodes: readonly string[] }[] = [
  { externalId: 700_000_001n, employerCodes: ['A0000000001Z'] },
  { externalId: 700_000_002n, employerCodes: ['A0000000002Z', 'A0000000003Z', 'A0000000004Z'] },
  { externalId: 700_000_003n, employerCodes: [] },
  { externalId: 700_000_004n, employerCodes: [] },
]

const staff = [
  { name: 'Ejen Contoh', email: 'agent@sahabat.example', role: 'agent' },
  { name: 'Pentadbir Contoh', email: 'admin@sahabat.example', role: 'admin' },
] as const

/** The employers, begun at this moment. */
export async function writeEmployers(tx: Transaction, at: Date): Promise<void> {
  const employers = demoEmployers.map(({ code, name, ssmNumber, state }) => {
    const stamps = { portalConfirmedAt: at, createdAt: at, updatedAt: at }
    return { id: demoId('employer', code), code, name, ssmNumber, state, ...stamps }
  })
  await tx.employer.createMany({ data: employers, skipDuplicates: true })
}

/** Whom PERKESO would write to at each employer. */
export async function writeContacts(tx: Transaction, sealing: Sealing, at: Date): Promise<void> {
  const stamps = { portalConfirmedAt: at, createdAt: at, updatedAt: at }
  const contacts = demoEmployers.flatMap(({ code, contacts }) =>
    contacts.map((contact, place) => ({ ...contactRow(contact, { code, place }, sealing), ...stamps })),
  )
  await tx.contact.createMany({ data: contacts, skipDuplicates: true })
}

type DemoContact = (typeof demoEmployers)[number]['contacts'][number]

function contactRow(
  { name, position, phone }: DemoContact,
  { code, place }: { readonly code: string; readonly place: number },
  { seal, index }: Sealing,
): Prisma.ContactCreateManyInput {
  const email = `${place === 0 ? 'gaji' : 'pengurus'}@${code.toLowerCase()}.example`
  return {
    id: demoId('contact', code, String(place)),
    employerId: demoId('employer', code),
    name,
    position,
    emailSealed: seal(email),
    emailIndex: index('email', email),
    phoneSealed: seal(phone),
    phoneIndex: index('phone', phone),
  }
}

/** The people as this bot knows them, and their links as owners. */
export async function writePeople(tx: Transaction, botId: bigint, at: Date): Promise<void> {
  for (const { externalId, employerCodes } of people) {
    const names = ['telegram', String(botId), String(externalId)] as const
    const channel = 'telegram'
    const person = await tx.person.upsert({
      where: { channel_botId_externalId: { channel, botId, externalId } },
      create: { id: demoId('person', ...names), channel, botId, externalId, createdAt: at },
      update: {},
    })
    const links = employerCodes.map(code => ({
      id: demoId('link', ...names, code),
      personId: person.id,
      employerId: demoId('employer', code),
      role: 'owner',
      proof: 'demo',
      startedAt: at,
    }))
    await tx.link.createMany({ data: links, skipDuplicates: true })
  }
}

/** An agent and an admin, who cannot log in: they have no password. */
export async function writeStaff(tx: Transaction, { seal, index }: Sealing, at: Date): Promise<void> {
  const rows = staff.map(({ name, email, role }) => ({
    id: demoId('staff', email),
    name,
    emailSealed: seal(email),
    emailIndex: index('email', email),
    role,
    languages: ['ms', 'en'],
    createdAt: at,
  }))
  await tx.staff.createMany({ data: rows, skipDuplicates: true })
}
