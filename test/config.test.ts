import { describe, expect, test } from 'vitest'
import { readConfig, WrongSetting } from '../src/config.ts'

const token = '123456789:AAFzrq3abcdefgh'
const key = Buffer.alloc(32, 7).toString('base64')
const secret = 'sixteen-letters-1'
const postgres = { DATABASE_URL: 'postgresql://u:p@127.0.0.1:5432/sahabat', DATA_KEY: key }

function sentence(variables: Record<string, string>): string {
  try {
    readConfig(variables)
  } catch (error) {
    if (error instanceof WrongSetting) return error.message
    throw error
  }
  return 'accepted'
}

const wrong: Record<string, readonly string[]> = {
  BOT_TOKEN: ['abc', '123456789', '123456789:', ' ', '123:short'],
  PUBLIC_URL: [
    'sahabat.example.my',
    'http://sahabat.example.my',
    'https://a.my/path',
    'ftp://a.my',
    'http://127.0.0.1.evil.my',
  ],
  WEBHOOK_SECRET: ['short', 'with a space in it', 'x'.repeat(257)],
  TELEGRAM_API_ROOT: ['api.telegram.org', 'http://api.telegram.org', 'http://localhost.evil.my'],
  DATABASE_URL: [
    'mysql://a/b',
    'sahabat',
    'postgres://',
    'postgres://host',
    'postgres://host/',
    'postgres://a:b:c/d',
  ],
  DATA_KEY: ['secret', Buffer.alloc(31).toString('base64')],
  SMTP_URL: ['mail.example.my', 'http://mail.example.my', 'smtp://', 'smtp://a b'],
  MAIL_FROM: ['sahabat', 'a b@c.my', '@example.my'],
  OPERATOR: ['Official', 'perkeso', '1'],
  OPERATOR_NAME: ['x', '  ', 'x'.repeat(61)],
  PORT: ['abc', '-1', '65536', '3000.5', '30 00'],
  ROLE: ['webs', 'ALL'],
  SANDBOX: ['0', 'true', 'yes'],
}

test.each(Object.entries(wrong))(
  'a wrong %s is told in one sentence that names it and the cure',
  (variable, values) => {
    for (const value of values) {
      const told = sentence({ BOT_TOKEN: token, [variable]: value })
      expect(told, value).toMatch(new RegExp(`^${variable} must [^\\n]+$`))
    }
  },
)

const missing = [
  [{ NODE_ENV: 'production' }, 'BOT_TOKEN is required with NODE_ENV=production'],
  [{ NODE_ENV: 'production', BOT_TOKEN: token, SANDBOX: '1' }, 'SANDBOX must be left out'],
  [{ DATABASE_URL: postgres.DATABASE_URL }, 'DATA_KEY is required with DATABASE_URL'],
  [{ BOT_TOKEN: token, PUBLIC_URL: 'https://a.my' }, 'WEBHOOK_SECRET is required with PUBLIC_URL'],
  [{ BOT_TOKEN: token, ROLE: 'web' }, 'ROLE can be web only with DATABASE_URL'],
  [{ BOT_TOKEN: token, ROLE: 'worker' }, 'ROLE can be worker only with DATABASE_URL'],
  [{ ...postgres, ROLE: 'worker' }, 'ROLE can be worker only with BOT_TOKEN'],
  [postgres, 'BOT_TOKEN is required with DATABASE_URL'],
  [{ PUBLIC_URL: 'https://a.my' }, 'BOT_TOKEN is required with DATABASE_URL and PUBLIC_URL'],
  [{ BOT_TOKEN: token, NODE_ENV: 'production' }, 'SMTP_URL is required with NODE_ENV=production'],
] as const

test.each(missing)('settings that do not go together are told: %o', (variables, told) => {
  expect(sentence({ ...variables })).toContain(told)
})

test('the sandbox touches nothing outside, whatever settings of a real bot are about', () => {
  const real = {
    BOT_TOKEN: token,
    PUBLIC_URL: 'https://a.my',
    WEBHOOK_SECRET: 'sixteen-letters-at-least',
    SMTP_URL: 'smtp://mail.a.my',
  }
  const left = { BOT_TOKEN: undefined, PUBLIC_URL: undefined, WEBHOOK_SECRET: undefined, SMTP_URL: undefined }
  expect(readConfig({ ...real, SANDBOX: '1' })).toMatchObject({ sandbox: true, ...left })
  expect(readConfig(real)).toMatchObject({ sandbox: false, ...real })
})

describe('what is left out', () => {
  test('with nothing set it is the sandbox, official, in ./data on port 3000; an empty variable counts as left out', () => {
    const empty = Object.fromEntries(Object.keys(wrong).map(name => [name, '']))
    for (const variables of [{}, empty]) {
      expect(readConfig(variables)).toMatchObject({
        sandbox: true,
        operator: 'official',
        OPERATOR_NAME: 'Sahabat',
        DATA_DIR: './data',
        PORT: 3000,
        ROLE: 'all',
        TELEGRAM_API_ROOT: 'https://api.telegram.org',
      })
    }
  })

  test('with a bot token it is a companion that does not claim to be PERKESO, unless it is told to be official', () => {
    expect(readConfig({ BOT_TOKEN: token })).toMatchObject({ sandbox: false, operator: 'companion' })
    expect(readConfig({ BOT_TOKEN: token, OPERATOR: 'official' })).toMatchObject({ operator: 'official' })
    expect(readConfig({ OPERATOR: 'companion' })).toMatchObject({ sandbox: true, operator: 'companion' })
    expect(readConfig({ BOT_TOKEN: token, SANDBOX: '1' })).toMatchObject({ sandbox: true })
  })

  test('every role is possible on PostgreSQL with a bot token', () => {
    for (const ROLE of ['all', 'web', 'worker']) {
      const config = readConfig({
        ...postgres,
        BOT_TOKEN: token,
        PUBLIC_URL: 'https://a.my',
        WEBHOOK_SECRET: secret,
        ROLE,
      })
      expect(config.ROLE).toBe(ROLE)
    }
  })
})
