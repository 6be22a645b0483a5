import { expect, test } from 'vitest'
import { kedai } from '../support/conversation/builders.ts'
import { payrollFiles, payrollLines, textOfLines } from '../support/conversation/files.ts'
import { payrollPerson as playing, shown, wordsOf } from '../support/payroll-person.ts'
import { eventually } from '../support/person.ts'

function textIn(name: string): string {
  const content = payrollFiles[name]
  if (!content || !('text' in content)) throw new Error(`there is no text file ${name}`)
  return content.text
}

test('a file is checked, its report stands where its check was told, and its correction comes back', async () => {
  const { person, bytesOf, database, logged } = await playing()
  await person.send('document', 'gaji-nov-2026.txt', textIn('gaji-nov-2026.txt'))
  const report = await shown(person, '2 of 40 lines')
  expect(wordsOf(report)).toContain('Line 12: SOCSO employer is RM51.65')
  expect(report.edit_date).toBeDefined()
  await person.press('See corrections')
  await shown(person, 'RM51.65 → RM69.15')
  await person.press('Yes, make them')
  const made = await shown(person, 'corrected 278 file')
  expect(made.document?.file_name).toBe('gaji-nov-2026-278.txt')
  const [before, after] = [textIn('gaji-nov-2026.txt'), (await bytesOf(made)).toString('latin1')]
  const differing = before
    .match(/.{280}/gs)
    ?.flatMap((line, at) => (after.slice(at * 280, at * 280 + 280) === line ? [] : [at + 1]))
  expect(differing).toEqual([12])
  const kept = await database.prisma.keptFile.findMany({ orderBy: { createdAt: 'asc' } })
  expect(kept.map(({ purpose, state }) => `${purpose} ${state}`)).toEqual(['payroll kept', 'corrected kept'])
  expect(logged.join()).not.toContain('SANDBOX-plays-Telegram')
})

test('the marked copy is a table with the findings of each line', async () => {
  const { person, bytesOf } = await playing()
  await person.send('document', 'gaji-nov-2026.txt', textIn('gaji-nov-2026.txt'))
  await shown(person, '2 of 40 lines')
  await person.press('Marked copy')
  const marked = await shown(person, 'each line with what was found')
  expect(marked.document?.file_name).toBe('gaji-nov-2026-marked.xlsx')
  expect((await bytesOf(marked)).toString('latin1', 0, 2)).toBe('PK')
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

test('a file without errors becomes the schedule of its month, and that its ACR', async () => {
  const { person, speakFor, database } = await playing({ settings: { OPERATOR: 'official' } })
  await speakFor(kedai)
  await person.send('document', 'gaji-betul.txt', textIn('gaji-betul.txt'))
  await shown(person, 'This file is right')
  await person.press('Go on')
  expect(wordsOf(await shown(person, 'look once more'))).toContain('Employees: 40')
  await person.press('Send the schedule')
  await shown(person, 'is accepted')
  const [schedule] = await database.prisma.schedule.findMany()
  expect(schedule).toMatchObject({ state: 'accepted', headcount: 40, source: 'chat' })
  expect(await database.prisma.scheduleLine.count({ where: { scheduleId: schedule?.id ?? '' } })).toBe(40)
  await person.press('Send the schedule')
  await person.press('Generate the ACR')
  const made = await shown(person, 'payment references of November 2026 are generated')
  const references = await database.prisma.paymentReference.findMany({ orderBy: { kind: 'asc' } })
  expect(references.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['ACR generated', 'ECR generated'])
  for (const { number } of references) expect(wordsOf(made)).toContain(number)
  expect(await database.prisma.schedule.count()).toBe(1)
  const kept = await database.prisma.keptFile.findMany()
  const years = kept.map(
    ({ deleteAfter }) => ((deleteAfter?.getTime() ?? 0) - Date.now()) / (365 * 86_400_000),
  )
  expect(years.map(Math.round)).toEqual([7])
})

test("a link that was cut meanwhile sends nothing, and another one's schedule gives no ACR", async () => {
  const { person, speakFor, database } = await playing({ settings: { OPERATOR: 'official' } })
  await speakFor(kedai)
  await person.send('document', 'gaji-betul.txt', textIn('gaji-betul.txt'))
  await shown(person, 'This file is right')
  await person.press('Go on')
  const summary = await shown(person, 'look once more')
  await database.prisma.link.updateMany({ data: { endedAt: new Date() } })
  await person.press('Send the schedule')
  await shown(person, 'no longer linked')
  expect(await database.prisma.schedule.count()).toBe(0)
  await person.pressData(summary.message_id, 'file:acr:44444444-4444-4444-8444-444444444444')
  await shown(person, 'No ACR was generated')
})

test('where the portal is the record nothing is sent: the file comes back with the steps', async () => {
  const { person, speakFor, database, bytesOf } = await playing()
  await speakFor(kedai)
  await person.send('document', 'gaji-betul.txt', textIn('gaji-betul.txt'))
  await shown(person, 'This file is right')
  await person.press('Go on')
  await shown(person, 'look once more')
  await person.press('File and how to send')
  const given = await shown(person, 'I have not sent anything')
  expect((await bytesOf(given)).toString('latin1')).toBe(textIn('gaji-betul.txt'))
  expect(await database.prisma.schedule.count()).toBe(0)
})
