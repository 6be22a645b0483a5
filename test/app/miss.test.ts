import { expect, test } from 'vitest'
import { play } from '../support/assistant.ts'
import { siti } from '../support/person.ts'

test('a question that got buttons is kept with the topic that was tapped, and one that was answered is not', async () => {
  const { person, database } = await play()
  const her = person(siti)
  await her.say('/start')
  await her.waitForReplies(1)
  await her.ask('apa itu ACR')
  await her.ask('portal')
  await her.choose('Apa itu Portal ASSIST')
  const rows = await database.prisma.miss.findMany()
  expect(rows.map(({ kind, chosen }) => [kind, chosen])).toEqual([['clarify', 'portal.what']])
})
