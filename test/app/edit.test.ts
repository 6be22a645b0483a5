import { expect, test } from 'vitest'
import { machinery } from '../support/machinery.ts'
import { siti } from '../support/person.ts'

test('an edit of a message that is gone is sent as a message of its own', async () => {
  const play = await machinery()
  const [hers = ''] = await play.chats(siti)
  await play.line(hers, { text: 'first' })
  await play.work()
  const [line] = await play.settled(1)
  await play.fault({
    method: 'editMessageText',
    fault: { kind: 'reply', code: 400, description: 'Bad Request: message to edit not found' },
  })
  await play.line(hers, { text: 'second', edits: line?.id ?? 0n })
  const lines = await play.settled(2)
  expect(lines.map(({ state }) => state)).toEqual(['sent', 'sent'])
  const seen = (await play.person().replies()).map(({ text }) => text ?? '')
  expect(seen).toEqual([expect.stringContaining('first'), expect.stringContaining('second')])
})
