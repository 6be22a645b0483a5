// E-mail addresses: PERKESO sends the user name and first password there, so a slip of the finger is asked about.
import { z } from 'zod'
import { meantDomain } from './email-slip.ts'
import type { Result } from './result.ts'
import { err, ok } from './result.ts'
import { plainLine } from './typed-text.ts'

/** An address with a small-letter domain, at most 254 characters. */
export const Email = z.string().refine(isEmail).brand<'Email'>()
export type Email = z.infer<typeof Email>

export type EmailReason = 'empty' | 'tooLong' | 'spaces' | 'noAt' | 'manyAt' | 'local' | 'domain'

/** What was read and, when the domain looks mistyped, what was probably meant. */
export type EmailRead = { readonly email: Email; readonly suggestion?: Email }

const localPart = /^(?!\.)(?!.*\.\.)[a-z\d!#$%&'*+/=?^_`{|}~.-]{1,64}(?<!\.)$/i
const domainLabel = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/

/** Reads one address; a full stop or comma at its end and `mailto:` before it are dropped. */
export function parseEmail(text: string): Result<EmailRead, EmailReason> {
  const typed = plainLine(text.normalize('NFKC'))
    .replace(/^mailto:/i, '')
    .replace(/[.,;]+$/, '')
  if (typed === '') return err('empty')
  if (typed.length > 254) return err('tooLong')
  if (typed.includes(' ')) return err('spaces')
  const [local = '', domain, ...more] = typed.split('@')
  if (domain === undefined) return err('noAt')
  if (more.length > 0) return err('manyAt')
  if (!localPart.test(local)) return err('local')
  const small = domain.toLowerCase()
  if (!isDomain(small)) return err('domain')
  const meant = meantDomain(small)
  const email = `${local}@${small}` as Email
  return ok(meant === small ? { email } : { email, suggestion: `${local}@${meant}` as Email })
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  return (
    labels.length > 1 &&
    labels.every(label => domainLabel.test(label)) &&
    /^[a-z-]{2,}$/.test(labels.at(-1) ?? '')
  )
}

function isEmail(text: string): boolean {
  const read = parseEmail(text)
  return read.ok && read.value.email === text
}
