import { createTransport } from 'nodemailer'
import { expect, it } from 'vitest'
import type { SandboxMail } from '../../src/sandbox/chat-api.ts'
import { playground } from './playground.ts'

const letter = {
  from: 'Sahabat <sahabat@example.my>',
  to: 'siti@example.my',
  bcc: 'arkib@example.my',
  subject: 'Kod pautan Sahabat – 陈',
  text: 'Kod anda: 123456',
  attachments: [{ filename: '../../ringkasan ünïcode.txt', content: 'Isi' }],
}

async function post(smtpUrl: string, mail: object = letter): Promise<unknown> {
  const transport = createTransport(smtpUrl)
  try {
    return await transport.sendMail(mail)
  } finally {
    transport.close()
  }
}

it('a mail handed in is listed with its attachments, whose bytes come back', async () => {
  const { sandbox, act, url } = await playground()
  await post(sandbox.smtpUrl)
  const [mail] = await act<SandboxMail[]>('GET', '/mail')
  expect(mail).toMatchObject({
    from: '"Sahabat" <sahabat@example.my>',
    to: ['siti@example.my', 'arkib@example.my'],
    subject: letter.subject,
    text: 'Kod anda: 123456',
    attachments: [{ type: 'text/plain', size: 3 }],
  })
  expect(await act('GET', `/mail/${mail?.id}`)).toEqual(mail)
  const attachment = await fetch(`${url}${mail?.attachments[0]?.url}`)
  expect(await attachment.text()).toBe('Isi')
  expect(attachment.headers.get('content-disposition')).toMatch(/^attachment; /)
  await act('DELETE', '/mail')
  expect(await act('GET', '/mail')).toEqual([])
})

it('the newest mail is first', async () => {
  const { sandbox, act } = await playground()
  await post(sandbox.smtpUrl, { ...letter, subject: 'one' })
  await post(sandbox.smtpUrl, { ...letter, subject: 'two' })
  expect((await act<SandboxMail[]>('GET', '/mail')).map(({ subject }) => subject)).toEqual(['two', 'one'])
})

it('the mail server refuses when told to, and keeps nothing', async () => {
  const { sandbox, act, bot } = await playground()
  const fault = { kind: 'reply', code: 451, description: 'Try again later' }
  await act('POST', '/faults', { method: 'smtp', fault })
  expect(await bot('getMe')).toMatchObject({ ok: true })
  await expect(post(sandbox.smtpUrl)).rejects.toMatchObject({ responseCode: 451 })
  expect(await act('GET', '/mail')).toEqual([])
  await post(sandbox.smtpUrl)
  expect(await act('GET', '/mail')).toHaveLength(1)
})

it('the connection is cut after the mail was taken', async () => {
  const { sandbox, act } = await playground()
  await act('POST', '/faults', { method: 'smtp', fault: { kind: 'drop', done: true } })
  await expect(post(sandbox.smtpUrl)).rejects.toThrow()
  expect(await act('GET', '/mail')).toHaveLength(1)
})
