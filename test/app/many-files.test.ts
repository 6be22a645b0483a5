import { expect, test } from 'vitest'
import { bengkel, kedai } from '../support/conversation/builders.ts'
import { payrollLines, textOfLines } from '../support/conversation/files.ts'
import { payrollPerson as playing, shown, wordsOf } from '../support/payroll-person.ts'
import { unzipped } from '../support/unzipped.ts'
import { type Entry, zipWith } from '../support/zip-with.ts'

const textOf = (code: string, count: number) => Buffer.from(textOfLines(payrollLines(count, code)), 'latin1')

/** What a payroll agent sends: two employers of theirs, one that is not, a broken file, and what a Mac adds. */
const sent: readonly Entry[] = [
  { name: '__MACOSX/klien/._kedai.txt', content: Buffer.from('x') },
  { name: 'klien/kedai.txt', content: textOf(kedai.code, 5) },
  {
    name: 'klien/bengkel.txt',
    content: Buffer.from(
      textOf(bengkel.code, 3).toString('latin1').replace('000000000', '999999999'),
      'latin1',
    ),
  },
  { name: '../../asing.txt', content: textOf('Z9876543210Y', 2) },
  { name: 'rosak.txt', content: textOf(kedai.code, 2), crc: 1 },
]

test('files of several employers in one ZIP are checked, sent one by one, and come back as one ZIP', async () => {
  const { person, speakFor, database, bytesOf, logged } = await playing({
    settings: { OPERATOR: 'official' },
  })
  await speakFor(kedai)
  await speakFor(bengkel)
  await person.send('document', 'klien-nov.zip', new Uint8Array(zipWith(sent)))
  const list = await shown(person, 'klien-nov.zip: 4 files')
  expect(list.edit_date).toBeDefined()
  const told = wordsOf(list)
  expect(told).toMatch(/1\. rosak\.txt\nCannot be checked: This file is damaged/)
  expect(told).toContain('Z9876543210Y (not linked to this chat: checked only)')
  expect(told).toContain(`${kedai.name} · November 2026\nOK: 5 lines`)

  await person.press('Ready files in one ZIP')
  const zip = await shown(person, 'in one ZIP. The originals are not changed')
  expect(zip.document?.file_name).toBe('klien-nov-ready.zip')
  const given = await unzipped(await bytesOf(zip))
  expect(given['kedai.txt']).toBe(textOf(kedai.code, 5).toString())
  expect(given['asing.txt']).toBe(textOf('Z9876543210Y', 2).toString())

  const place = /(\d)\. kedai\.txt/.exec(told)?.[1]
  await person.say(`${place}`)
  await shown(person, 'This file is right')
  await person.press('Go on')
  await shown(person, 'look once more')
  await person.press('Send the schedule')
  await shown(person, 'is accepted')
  const [schedule] = await database.prisma.schedule.findMany({ include: { employer: true } })
  expect(schedule).toMatchObject({ state: 'accepted', headcount: 5, employer: { code: kedai.code } })
  await person.press('List of files')
  expect(wordsOf(await shown(person, 'Done: 1'))).toContain('Sent: 5 lines.')

  const kept = await database.prisma.keptFile.findMany({
    select: { personId: true, deleteAfter: true, purpose: true },
  })
  const { id: personId } = await database.prisma.person.findFirstOrThrow()
  expect(new Set(kept.map(each => each.personId))).toEqual(new Set([personId]))
  const days = kept.map(({ deleteAfter }) =>
    Math.round(((deleteAfter?.getTime() ?? 0) - Date.now()) / 86_400_000),
  )
  expect(days.filter(each => each > 7)).toHaveLength(1)
  expect(days.filter(each => each === 7).length).toBe(kept.length - 1)
  const rows = await database.prisma.$queryRaw<{ all: string }[]>`
    SELECT string_agg(k::text, ' ') || (SELECT string_agg(i::text, ' ') FROM "Inbox" i)
      || (SELECT string_agg(j."data"::text, ' ') FROM pgboss.job j) AS "all" FROM "KeptFile" k`
  const clear = `${rows[0]?.all} ${logged.join(' ')}`
  for (const secret of ['kedai.txt', kedai.code, '900101140001']) expect(clear).not.toContain(secret)

  await person.press('Drop all files')
  await shown(person, 'files of klien-nov.zip are dropped')
  const left = await database.prisma.keptFile.count({
    where: { purpose: 'payroll', deleteAfter: { gt: new Date() } },
  })
  // The one that was sent is a record.
  expect(left).toBe(1)
})

test('a ZIP that is not opened says what to send instead, and one with a single file is that file', async () => {
  const { person } = await playing()
  await person.send(
    'document',
    'kunci.zip',
    new Uint8Array(zipWith([{ name: 'a.txt', content: textOf(kedai.code, 2), flags: 1 }])),
  )
  expect(wordsOf(await shown(person, 'kunci.zip cannot be checked'))).toContain('without a password')
  await person.send('document', 'kosong.zip', new Uint8Array(zipWith([])))
  expect(wordsOf(await shown(person, 'kosong.zip cannot be checked'))).toContain(
    'There is no file in this ZIP',
  )
  await person.send(
    'document',
    'satu.zip',
    new Uint8Array(zipWith([{ name: 'satu/gaji.txt', content: textOf(kedai.code, 2) }])),
  )
  expect(wordsOf(await shown(person, 'This file is right'))).toContain('gaji.txt')
})
