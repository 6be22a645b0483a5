import { Api, InputFile } from 'grammy'
import { expect, it } from 'vitest'
import { opened, playground, siti, token } from './playground.ts'

/** The first bytes of a picture of 640 × 480. */
const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e00806000000', 'hex')
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc000110801e0028003012200', 'hex')

const upload = (url: string, query: string, body: Uint8Array<ArrayBuffer> | string, type = 'text/plain') =>
  fetch(`${url}/sandbox/chats/${siti}/files?${query}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  }).then(response => response.json() as Promise<{ document: { file_id: string } }>)

it('a document goes out through the real client, is shown to the person, and is sent again by its id', async () => {
  const { sandbox, url, act } = await opened()
  const api = new Api(token, { apiRoot: sandbox.apiRoot })
  const sent = await api.sendDocument(siti, new InputFile(Buffer.from('%PDF-'), 'slip ACR – 陈.pdf'), {
    caption: '<b>Slip</b>',
    parse_mode: 'HTML',
  })
  expect(sent).toMatchObject({
    document: { file_name: 'slip ACR – 陈.pdf', mime_type: 'application/pdf', file_size: 5 },
    caption: 'Slip',
  })
  const shown = await fetch(`${url}/sandbox/files/${sent.document.file_id}`)
  expect(await shown.text()).toBe('%PDF-')
  const again = await api.sendDocument(siti, sent.document.file_id)
  expect(again.document).toEqual(sent.document)
  expect(await act('GET', `/chats/${siti}/messages`)).toHaveLength(3)
})

it.each([
  ['PNG', png],
  ['JPEG', jpeg],
])('a %s photo knows its size', async (_kind, bytes) => {
  const { sandbox } = await opened()
  const api = new Api(token, { apiRoot: sandbox.apiRoot })
  const { photo } = await api.sendPhoto(siti, new InputFile(bytes, 'status'))
  expect(photo).toMatchObject([{ width: 640, height: 480 }])
})

it('what is no picture is no photo, and a photo is no document', async () => {
  const { sandbox } = await opened()
  const api = new Api(token, { apiRoot: sandbox.apiRoot })
  await expect(api.sendPhoto(siti, new InputFile(Buffer.from('x'), 'a.png'))).rejects.toThrow(
    'IMAGE_PROCESS_FAILED',
  )
  await expect(api.sendDocument(siti, new InputFile(Buffer.from(''), 'a'))).rejects.toThrow('non-empty')
  const { photo } = await api.sendPhoto(siti, new InputFile(png, 'a.png'))
  await expect(api.sendDocument(siti, photo[0]?.file_id ?? '')).rejects.toThrow(
    "can't use file of type photo",
  )
})

it('a file of a person reaches the bot, which fetches its bytes with its token only', async () => {
  const { bot, url } = await playground()
  await upload(url, 'name=gaji.csv&caption=Mei', 'a,b\n', 'text/csv')
  const [update] = (await bot('getUpdates')).result
  const { document, caption } = update.message
  expect({ document, caption }).toMatchObject({
    document: { file_name: 'gaji.csv', mime_type: 'text/csv', file_size: 4 },
    caption: 'Mei',
  })
  const { file_path } = (await bot('getFile', { file_id: document.file_id })).result
  expect(await (await fetch(`${url}/file/bot${token}/${file_path}`)).text()).toBe('a,b\n')
  expect((await fetch(`${url}/file/bot${token}x/${file_path}`)).status).toBe(404)
})

it.each(['photo', 'voice', 'sticker'])('a person may send a %s', async kind => {
  const { bot, url } = await playground()
  await upload(url, `name=a&kind=${kind}`, png, 'image/png')
  expect((await bot('getUpdates')).result[0].message).toHaveProperty(kind)
})

it('JSON is a file like any other, and nothing is none', async () => {
  const { url } = await playground()
  expect(await upload(url, 'name=a.json', '{"a":1}', 'application/json')).toMatchObject({
    document: { file_size: 7 },
  })
  expect(await upload(url, 'name=a.json', '')).toHaveProperty('error')
})

it('a page that somebody sends is saved, not shown', async () => {
  const { url } = await playground()
  const { document } = await upload(url, 'name=a.html', '<script>1</script>', 'text/html')
  const { headers } = await fetch(`${url}/sandbox/files/${document.file_id}`)
  expect(headers.get('content-type')).toMatch(/octet-stream/)
  expect(headers.get('content-disposition')).toMatch(/^attachment/)
})

it('20 MB is the most that the bot may fetch', async () => {
  const { bot, url } = await playground()
  const { document } = await upload(url, 'name=big', new Uint8Array(20 * 1024 * 1024 + 1))
  expect(await bot('getFile', { file_id: document.file_id })).toMatchObject({
    description: 'Bad Request: file is too big',
  })
})
