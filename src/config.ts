// The only reader of the environment: parsed once, each fault told in one sentence with its cure.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { parseDataKey } from './adapters/db/data-key.ts'

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..')

export class WrongSetting extends Error {
  constructor(variable: string, cure: string) {
    super(`${variable} ${cure}`)
    this.name = 'WrongSetting'
  }
}

const Loopback = z.url({ protocol: /^https?$/, hostname: /^(127\.0\.0\.1|localhost|\[::1\])$/ })
const Https = z.url({ protocol: /^https$/ })

const cures = {
  BOT_TOKEN: 'must be the token from BotFather, such as 123456789:AAF…; copy it again.',
  PUBLIC_URL:
    'must be an https address (http is allowed on this machine only), without a path; correct it or leave it out to poll.',
  WEBHOOK_SECRET:
    'must be 16 to 256 characters of A-Z, a-z, 0-9, _ and -; make one with: openssl rand -hex 32',
  TELEGRAM_API_ROOT:
    'must be an https address (http is allowed on this machine only); leave it out to use Telegram itself.',
  DATABASE_URL: 'must begin with postgresql:// and name a database; leave it out for the embedded store.',
  DATA_DIR: 'must be a folder that can be written to; leave it out for ./data',
  DATA_KEY: 'must be 32 bytes in base64; make one with: openssl rand -base64 32',
  SMTP_URL: 'must begin with smtp:// or smtps://; leave it out in the sandbox.',
  MAIL_FROM: 'must be an e-mail address, such as sahabat@example.my',
  ID_PORTAL_EMAIL:
    'must be the e-mail address that applications for a portal ID go to; leave it out for idportal@perkeso.gov.my.',
  OPERATOR: 'must be official or companion.',
  OPERATOR_NAME: 'must be a name of 2 to 60 characters.',
  PORT: 'must be a port number from 0 to 65535.',
  ROLE: 'must be all, web or worker.',
  SANDBOX: 'must be 1, or be left out.',
} as const

const Environment = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{8,}$/)
    .optional(),
  PUBLIC_URL: z
    .union([Https, Loopback])
    .refine(text => new URL(text).pathname === '/')
    .optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/)
    .optional(),
  TELEGRAM_API_ROOT: z
    .union([Https, Loopback])
    .default('https://api.telegram.org')
    .transform(root => root.replace(/\/+$/, '')),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./)
    .refine(text => (URL.parse(text)?.pathname.length ?? 0) > 1)
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATA_KEY: z
    .string()
    .refine(text => parseDataKey(text) !== undefined)
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./)
    .refine(URL.canParse)
    .optional(),
  MAIL_FROM: z.email().default('sahabat@localhost.localdomain'),
  ID_PORTAL_EMAIL: z.email().default('idportal@perkeso.gov.my'),
  OPERATOR: z.enum(['official', 'companion']).optional(),
  OPERATOR_NAME: z.string().trim().min(2).max(60).default('Sahabat'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  SANDBOX: z.literal('1').optional(),
  NODE_ENV: z.string().optional(),
})
type Environment = z.infer<typeof Environment>

export type Config = Omit<Environment, 'SANDBOX' | 'NODE_ENV' | 'OPERATOR'> & {
  sandbox: boolean
  operator: 'official' | 'companion'
  /** The built chat page, when it was built. */
  pageDir: string | undefined
}

/** Reads the settings; an empty variable counts as left out. */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const { SANDBOX, NODE_ENV, OPERATOR, ...settings } = parseWith(Environment, variables)
  const sandbox = SANDBOX === '1' || settings.BOT_TOKEN === undefined
  checkTogether(settings, sandbox, NODE_ENV)
  if (sandbox && SANDBOX === undefined && (settings.DATABASE_URL ?? settings.PUBLIC_URL) !== undefined) {
    throw new WrongSetting(
      'BOT_TOKEN',
      'is required with DATABASE_URL and PUBLIC_URL: without it Telegram is only played; set SANDBOX=1 if that is meant.',
    )
  }
  const pageDir = join(projectFolder, 'dist/page')
  return {
    ...(sandbox ? { ...settings, ...nothingOutside } : settings),
    sandbox,
    operator: OPERATOR ?? (sandbox ? 'official' : 'companion'),
    pageDir: existsSync(join(pageDir, 'index.html')) ? pageDir : undefined,
  }
}

/** The sandbox touches nothing outside this machine, whatever settings of a real bot are about. */
const nothingOutside = {
  BOT_TOKEN: undefined,
  PUBLIC_URL: undefined,
  WEBHOOK_SECRET: undefined,
  SMTP_URL: undefined,
} as const

function parseWith<Parsed>(schema: z.ZodType<Parsed>, variables: Record<string, string | undefined>): Parsed {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw wrong(String(parsed.error.issues[0]?.path[0]))
  return parsed.data
}

/** Where the store is, for commands that need no other setting. */
export function readStorePlace(
  variables: Record<string, string | undefined>,
): Pick<Config, 'DATABASE_URL' | 'DATA_DIR' | 'DATA_KEY'> {
  const { DATABASE_URL, DATA_DIR, DATA_KEY } = variables
  const place = Environment.pick({ DATABASE_URL: true, DATA_DIR: true, DATA_KEY: true })
  return parseWith(place, { DATABASE_URL, DATA_DIR, DATA_KEY })
}

function checkTogether(
  settings: Omit<Environment, 'SANDBOX' | 'NODE_ENV' | 'OPERATOR'>,
  sandbox: boolean,
  mode: string | undefined,
): void {
  const { BOT_TOKEN, DATABASE_URL, DATA_KEY, PUBLIC_URL, WEBHOOK_SECRET, ROLE, SMTP_URL } = settings
  const played = sandbox && mode === 'production'
  const faults: readonly [isFault: boolean, variable: string, cure: string][] = [
    [
      played && !BOT_TOKEN,
      'BOT_TOKEN',
      'is required with NODE_ENV=production: the sandbox only plays Telegram.',
    ],
    [played, 'SANDBOX', 'must be left out with NODE_ENV=production: the sandbox only plays Telegram.'],
    [
      DATABASE_URL !== undefined && !DATA_KEY,
      'DATA_KEY',
      'is required with DATABASE_URL; make one with: openssl rand -base64 32',
    ],
    [
      !DATABASE_URL && ROLE !== 'all',
      'ROLE',
      `can be ${ROLE} only with DATABASE_URL: the embedded store is one process.`,
    ],
    [sandbox && ROLE !== 'all', 'ROLE', `can be ${ROLE} only with BOT_TOKEN: the sandbox is one process.`],
    [
      !sandbox && PUBLIC_URL !== undefined && !WEBHOOK_SECRET,
      'WEBHOOK_SECRET',
      'is required with PUBLIC_URL; make one with: openssl rand -hex 32',
    ],
    [
      !sandbox && SMTP_URL === undefined && mode === 'production',
      'SMTP_URL',
      'is required with NODE_ENV=production, such as smtps://user:password@mail.example.my',
    ],
  ]
  const [fault] = faults.filter(([isFault]) => isFault)
  if (fault) throw new WrongSetting(fault[1], fault[2])
}

function wrong(variable: string): WrongSetting {
  return new WrongSetting(
    variable,
    variable in cures ? cures[variable as keyof typeof cures] : 'is not valid.',
  )
}
