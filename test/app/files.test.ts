import { expect, test } from 'vitest'
import { play } from '../support/assistant.ts'
import { payrollFiles, payrollLines, textOfLines } from '../support/conversation/files.ts'
import { eventually, kelvin, type Person } from '../support/person.ts'

type Reply = Awaited<ReturnType<Person['replies']>>[number]

function textIn(name: string): string {
  const content = payrollFiles[name]
  if (!content || !('text' in content)) throw new Error(`there is no text file ${name}`)
  return content.text
}

const wordsOf = ({ text, caption }: Reply) => text ?? caption ?? ''

/** Waits until something that is on the screen says this. */
function shown(person: Person, words: string | RegExp, withinMs?: number): Promise<Reply> {
  return eventually(
    async () => (await person.replies()).findLast(reply => wordsOf(reply).search(words) >= 0),
    withinMs,
  )
}

/** Somebody who agreed to the notice; the sandbox speaks English to Kelvin. */
async function playing(...options: Parameters<typeof play>) {
  const played = await play(...options)
  const person = played.person(kelvin)
  await person.ask('/start')
  await person.send('document', 'hello.txt', 'hello')
  await shown(person, 'privacy notice')
  await person.press('Agree')
  await shown(person, 'cannot be checked')
  return { ...played, people: played.person, person }
}

async function bytesOf(telegramUrl: string, reply: Reply): Promise<string> {
  const response = await fetch(`${telegramUrl}/sandbox/files/${reply.document?.file_id}`)
  return Buffer.from(await response.arrayBuffer()).toString('latin1')
}

test('a file is checked, its report stands where its check was told, and its correction comes back', async () => {
  const { person, telegramUrl, database, logged } = await playing()
  await person.send('document', 'gaji-nov-2026.txt', textIn('gaji-nov-2026.txt'))
  const report = await shown(person, '2 of 40 lines')
  expect(wordsOf(report)).toContain('Line 12: SOCSO employer is RM51.65')
  expect(report.edit_date).toBeDefined()
  await person.press('See corrections')
  await shown(person, 'RM51.65 → RM69.15')
  await person.press('Yes, make them')
  const made = await shown(person, 'corrected 278 file')
  expect(made.document?.file_name).toBe('gaji-nov-2026-278.txt')
  const [before, after] = [textIn('gaji-nov-2026.txt'), await bytesOf(telegramUrl, made)]
  const differing = before
    .match(/.{280}/gs)
    ?.flatMap((line, at) => (after.slice(at * 280, at * 280 + 280) === line ? [] : [at + 1]))
  expect(differing).toEqual([12])
  const kept = await database.prisma.keptFile.findMany({ orderBy: { createdAt: 'asc' } })
  expect(kept.map(({ purpose, state }) => `${purpose} ${state}`)).toEqual(['payroll kept', 'corrected kept'])
  expect(logged.join()).not.toContain('SANDBOX-plays-Telegram')
})

test('the marked copy is a table with the findings of each line', async () => {
  const { person, telegramUrl } = await playing()
  await person.send('document', 'gaji-nov-2026.txt', textIn('gaji-nov-2026.txt'))
  await shown(person, '2 of 40 lines')
  await person.press('Marked copy')
  const marked = await shown(person, 'each line with what was found')
  expect(marked.document?.file_name).toBe('gaji-nov-2026-marked.xlsx')
  expect((await bytesOf(telegramUrl, marked)).slice(0, 2)).toBe('PK')
})

test('a file that is dropped is deleted by the next retention', async () => {
  const { person, database } = await playing()
  await person.send('document', 'gaji-betul.txt', textIn('gaji-betul.txt'))
  await shown(person, 'This file is right')
  await person.press('Drop the file')
  await shown(person, 'is dropped')
  const [kept] = await database.prisma.keptFile.findMany()
  expect(kept?.deleteAfter?.getTime()).toBeLessThanOrEqual(Date.now())
})

test('files of several people are checked side by side, and each hears of its own', async () => {
  const { person, people } = await playing()
  const siti = people()
  await siti.ask('/start')
  await siti.send('document', 'gaji-siti.txt', textIn('gaji-betul.txt'))
  await shown(siti, /notis privasi/i)
  await siti.press('Setuju')
  await person.send('document', 'gaji-kelvin.txt', textOfLines(payrollLines(3, 'Z9876543210Y')))
  expect(wordsOf(await shown(siti, /tiada ralat/))).toContain('gaji-siti.txt')
  expect(wordsOf(await shown(person, 'This file is right'))).toContain('gaji-kelvin.txt')
})

test('what a job gives is heard once, however often it is delivered', async () => {
  const { person, database } = await playing()
  await person.send('document', 'gaji-betul.txt', textIn('gaji-betul.txt'))
  await shown(person, 'This file is right')
  const heard = await database.prisma.inbox.count({ where: { key: { not: null } } })
  await database.prisma.$executeRaw`
    UPDATE pgboss.job SET "state" = 'created', "completed_on" = NULL WHERE "name" = 'chat.job'`
  await person.send('document', 'gaji-lain.txt', textIn('gaji-dibaiki.txt'))
  await shown(person, 'gaji-lain.txt ·')
  await eventually(async () => {
    const open = await database.prisma.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM pgboss.job WHERE "name" = 'chat.job' AND "state" <> 'completed'`
    return open[0]?.n === 0n
  })
  expect(await database.prisma.inbox.count({ where: { key: { not: null } } })).toBe(heard + 1)
  expect(await database.prisma.keptFile.count({ where: { state: 'kept' } })).toBe(3)
})
