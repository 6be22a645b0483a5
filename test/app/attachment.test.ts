import { expect, test } from 'vitest'
import { keptFiles } from '../../src/adapters/db/files/kept-files.ts'
import { enqueue } from '../../src/adapters/db/store/enqueue.ts'
import type { Documents } from '../../src/app/documents.ts'
import type { Attachment } from '../../src/core/messages/attachment.ts'
import type { Message } from '../../src/core/messages/message.ts'
import { plainForm } from '../adapters/documents/application-recipes.ts'
import { saying } from '../support/lines.ts'
import { type Machinery, machinery } from '../support/machinery.ts'
import { eventually, kelvin, siti } from '../support/person.ts'

/** The first bytes of a picture of 640 × 480. */
const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e00806000000', 'hex')
const picture: Attachment = { picture: 'steps', here: 'pay', specimen: false }
const other: Attachment = { picture: 'steps', here: 'acr', specimen: false }

/** Makes the same picture of every recipe, and counts. */
function counting(): Documents & { made: number } {
  const documents = {
    edition: 'test',
    made: 0,
    make: async () => {
      documents.made++
      return { kind: 'photo' as const, name: 'steps.png', bytes: png }
    },
  }
  return documents
}

/** Enqueues what a turn would say in place of a message. */
async function replace(
  play: Machinery,
  personId: string,
  { replaces, say }: { replaces: bigint; say: Message },
) {
  await play.prisma.$transaction(tx =>
    enqueue({ ...play.context, tx, personId }, { chatExternalId: BigInt(siti), line: { say }, replaces }),
  )
}

async function shown(play: Machinery) {
  const replies = await play.person(siti).replies()
  return replies.map(({ text, caption, photo, document }) => ({
    words: text ?? caption ?? '',
    kind: photo ? 'photo' : document ? 'document' : 'text',
  }))
}

test('a picture is made once, stands above its words, and is sent again by its id', async () => {
  const documents = counting()
  const play = await machinery({ documents })
  const [hers = ''] = await play.chats(siti)
  await play.work()
  await play.line(hers, { text: 'first', attach: picture })
  await play.settled(1)
  await play.line(hers, { text: 'second', attach: picture })
  await play.settled(2)
  expect(await shown(play)).toEqual([
    { words: expect.stringContaining('first'), kind: 'photo' },
    { words: expect.stringContaining('second'), kind: 'photo' },
  ])
  expect(documents.made).toBe(1)
  const [one, two] = (await play.person(siti).replies()).map(({ photo }) => photo?.at(-1)?.file_id)
  expect(two).toBe(one)
})

test('a paper with the answers of a person is made each time, and nothing of it is kept', async () => {
  let made = 0
  const make = async () => {
    made++
    return { kind: 'document' as const, name: 'form.pdf', bytes: Buffer.from('%PDF-1.7') }
  }
  const play = await machinery({ documents: { edition: 'test', make } })
  const [hers = ''] = await play.chats(siti)
  await play.work()
  for (const text of ['first', 'second']) await play.line(hers, { text, attach: plainForm })
  await play.settled(2)
  expect((await shown(play)).map(({ kind }) => kind)).toEqual(['document', 'document'])
  expect(made).toBe(2)
  expect(await play.prisma.sentFile.count()).toBe(0)
})

test('an id that Telegram no longer takes is forgotten, and the picture is made anew', async () => {
  const documents = counting()
  const play = await machinery({ documents })
  const [hers = ''] = await play.chats(siti)
  await play.work()
  await play.line(hers, { text: 'first', attach: picture })
  await play.settled(1)
  await play.prisma.sentFile.updateMany({ data: { externalId: 'AgACAgUAAxk-no-more' } })
  await play.line(hers, { text: 'second', attach: picture })
  await play.settled(2)
  expect((await shown(play)).map(({ kind }) => kind)).toEqual(['photo', 'photo'])
  expect(documents.made).toBe(2)
  const kept = await play.prisma.sentFile.findMany()
  expect(kept.map(({ externalId }) => externalId)).not.toContain('AgACAgUAAxk-no-more')
})

test('words too long for a caption go ahead once, and the buttons stand below the picture', async () => {
  const play = await machinery({ documents: counting(), speed: 5 })
  const [hers = ''] = await play.chats(siti)
  await play.fault({
    method: 'sendPhoto',
    fault: { kind: 'reply', code: 429, description: 'Too Many Requests', retryAfter: 1 },
  })
  const choices = [[{ label: 'button.menu' as const, press: 'menu' }]]
  await play.line(hers, { text: 'x'.repeat(1100), attach: picture, choices })
  await play.line(hers, { text: 'after' })
  await play.work()
  await play.settled(2)
  expect(await shown(play)).toEqual([
    { words: expect.stringContaining('xxx'), kind: 'text' },
    { words: '', kind: 'photo' },
    { words: expect.stringContaining('after'), kind: 'text' },
  ])
  const keyboards = (await play.person(siti).replies()).map(({ reply_markup: keys }) => keys !== undefined)
  expect(keyboards).toEqual([false, true, false])
})

test('what cannot be made is tried three times, and then the words go alone and say so', async () => {
  let tries = 0
  const make = async () => {
    tries++
    throw new Error('no paint')
  }
  const play = await machinery({ documents: { edition: 'test', make }, speed: 20 })
  const [hers = ''] = await play.chats(siti)
  await play.work()
  await play.line(hers, { text: 'first', attach: picture })
  const [line] = await play.settled(1)
  expect(line?.state).toBe('sent')
  expect(tries).toBe(3)
  expect(await shown(play)).toEqual([
    { words: expect.stringMatching(/first[\s\S]*could not be made/), kind: 'text' },
  ])
})

test('while a picture is made no other chat waits, and its own chat keeps the order', async () => {
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  const make = async () => {
    await held
    return { kind: 'photo' as const, name: 'steps.png', bytes: png }
  }
  const play = await machinery({ documents: { edition: 'test', make } })
  const [hers = '', his = ''] = await play.chats(siti, kelvin)
  await play.work()
  for (let n = 0; n < 3; n++)
    await play.line(hers, { text: `picture ${n}`, attach: { ...other, specimen: n > 0 } })
  await play.line(hers, { text: 'hers' })
  await play.line(his, { text: 'his' })
  await eventually(async () => (await play.person(kelvin).replies()).length === 1)
  expect(await play.person(siti).replies()).toEqual([])
  release()
  await play.settled(5)
  expect((await shown(play)).map(({ kind }) => kind)).toEqual(['photo', 'photo', 'photo', 'text'])
})

test('below the same picture the words change in place; a text and a picture never become each other', async () => {
  const play = await machinery({ documents: counting(), speed: 5 })
  const [hers = ''] = await play.chats(siti)
  const { personId } = await play.prisma.chat.findFirstOrThrow()
  await play.work()
  await play.line(hers, { text: 'one', attach: picture })
  await play.line(hers, { text: 'two' })
  const [photo, text] = (await play.settled(2)).map(({ externalId }) => externalId ?? 0n)
  const becomes = async (replaces: bigint | undefined, said: { text: string; attach?: Attachment }) => {
    await replace(play, personId, { replaces: replaces ?? 0n, say: saying(said) })
    await play.settled(1)
  }
  await becomes(photo, { text: 'one, changed', attach: picture })
  await becomes(text, { text: 'two, changed' })
  await becomes(photo, { text: 'three' })
  await becomes(text, { text: 'four', attach: picture })
  await becomes(photo, { text: 'five', attach: other })
  await becomes(photo, { text: `six${'x'.repeat(1100)}`, attach: picture })
  const seen = (await shown(play)).map(
    ({ kind, words }) =>
      `${kind} ${words.replace(/^Welcome. I am (.*), an automatic.*$/, '$1').slice(0, 12)}`,
  )
  expect(seen).toEqual([
    'photo one, changed',
    'text two, changed',
    'text three',
    'photo four',
    'photo five',
    'text sixxxxxxxxxx',
    'photo ',
  ])
})

test('a kept file is sent as it is, to its own person only', async () => {
  const play = await machinery({ speed: 20 })
  const [hers = '', his = ''] = await play.chats(siti, kelvin)
  const { personId } = await play.prisma.chat.findUniqueOrThrow({ where: { id: hers } })
  const file = { personId, key: 'k', purpose: 'corrected' as const, name: 'gaji.txt', mime: 'text/plain' }
  const { id: fileId } = await keptFiles(play.context).keep(file, Buffer.from('as it is'))
  const attach: Attachment = { document: 'file', fileId, name: 'gaji-278.txt' }
  await play.work()
  await play.line(hers, { text: 'yours', attach })
  await play.line(his, { text: 'not yours', attach })
  await play.settled(2)
  const [sent] = await play.person(siti).replies()
  expect(sent?.document?.file_name).toBe('gaji-278.txt')
  const bytes = await fetch(`${play.telegramUrl}/sandbox/files/${sent?.document?.file_id}`)
  expect(await bytes.text()).toBe('as it is')
  const [refused] = await play.person(kelvin).replies()
  expect(refused?.document).toBeUndefined()
  expect(refused?.text).toContain('could not be made')
})
