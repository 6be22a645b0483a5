import { expect, test } from 'vitest'
import { heardOf } from '../../../src/adapters/telegram/heard.ts'
import { receivedOf } from '../../../src/adapters/telegram/incoming.ts'

const from = { id: 700000001, is_bot: false, first_name: 'Siti', language_code: 'ms' }
const document = {
  file_id: 'BQACAgUAAxkBAAIC4111111111111111',
  file_unique_id: 'AgAD4111111111111111',
  file_name: 'gaji-nov.txt',
  mime_type: 'text/plain',
  file_size: 11_200,
}

function update(message: object) {
  const chat = { id: from.id, type: 'private' }
  return { update_id: 1, message: { message_id: 1, date: 1_797_296_700, from, chat, ...message } }
}

test('a document is heard with its name, size, kind and caption', () => {
  expect(heardOf(update({ document, caption: 'Gaji November' }))).toMatchObject({
    event: {
      kind: 'documentSent',
      file: { fileId: document.file_id, name: 'gaji-nov.txt', size: 11_200, mime: 'text/plain' },
      caption: 'Gaji November',
    },
  })
})

test('a document of which Telegram tells only the id is heard, each of an album by itself', () => {
  const heard = heardOf(update({ document: { file_id: 'x' }, media_group_id: '13' }))
  expect(heard?.event).toEqual({ kind: 'documentSent', file: { fileId: 'x', name: '', size: 0 } })
  expect(heard?.once).toBeUndefined()
})

test('an animation is no document', () => {
  expect(heardOf(update({ animation: {}, document }))?.event).toEqual({
    kind: 'unreadableSent',
    what: 'video',
  })
})

test('a location is heard with its place, a venue too; no place on earth is no update of ours', () => {
  const location = { latitude: 3.15, longitude: 101.71 }
  for (const venue of [{}, { venue: { location, title: 'Menara', address: 'Jalan Ampang' } }])
    expect(heardOf(update({ location, ...venue }))?.event).toEqual({ kind: 'locationShared', at: location })
  expect(heardOf(update({ location: { latitude: 191, longitude: 0 } }))).toBeUndefined()
})

test('what stands beside a file is redacted, and its id stays as it is', () => {
  const caption = 'kata laluan saya: Rahsia123'
  const received = receivedOf(update({ document, caption }))
  const kept = JSON.stringify(received.kind === 'incoming' && received.incoming.update)
  expect(kept).toContain(document.file_id)
  expect(kept).not.toContain('Rahsia123')
})
