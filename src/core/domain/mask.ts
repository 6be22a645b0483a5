// Telephone numbers and e-mail addresses in lists: recognisable to who knows them, useless to who does not.
import type { Email } from './email.ts'
import type { Phone } from './phone.ts'
import { displayPhone } from './phone.ts'

/** The first group and the last two digits stay: `012-••• ••89`. */
export function maskPhone(phone: Phone): string {
  const shown = displayPhone(phone)
  const start = shown.indexOf('-', 2)
  return shown.slice(0, start) + shown.slice(start, -2).replace(/\d/g, '•') + shown.slice(-2)
}

/** The first letter and the domain stay: `s•••@contoh.com.my`; always three dots, so that the length is hidden too. */
export function maskEmail(email: Email): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}
