// Somebody asks that codes be mailed to employers. What they are told, and what is done in their turn, is the same for
// every employer code; the job that mails looks the employers up.
import type { EmployerCode } from '../../core/domain/employer-code.ts'
import { clientsAtMost, type LinkCodePurpose } from '../../core/domain/link-code.ts'
import type { Linking } from './link-book.ts'

/** Each code once, at most 300 of them. */
export function askLinkCodes(
  { book, clock }: Linking,
  asked: {
    readonly personId: string
    readonly codes: readonly EmployerCode[]
    readonly purpose: LinkCodePurpose
  },
): Promise<void> {
  const codes = [...new Set(asked.codes)].slice(0, clientsAtMost)
  return book.ask({ ...asked, codes, at: clock.now() })
}
