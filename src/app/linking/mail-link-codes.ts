// The job that mails the codes a person asked for: to the address on record, when there is one and not too many were
// sent. Nothing of it comes back to whoever asked.
import type { Instant } from '../../core/calendar/instant.ts'
import { type LinkCodePurpose, linkCodes, maySend } from '../../core/domain/link-code.ts'
import { linkMail } from '../../core/messages/link-mail.ts'
import type { By } from '../ledger.ts'
import type { AskedCodeFile, LinkMailing } from './link-book.ts'

const by: By = { actor: { kind: 'system', id: 'links' }, source: 'chat' }

/** Works on what this person asked for, oldest first, one transaction each, until there is no more. */
export async function mailLinkCodes(mailing: LinkMailing, personId: string): Promise<void> {
  while (
    await mailing.book.nextAsked(personId, async file => {
      if (file) await mailOne(mailing, file)
      return file !== undefined
    })
  );
}

async function mailOne({ clock, draw, texts }: LinkMailing, file: AskedCodeFile): Promise<void> {
  const { purpose, recipient, sends } = file
  if (recipient === undefined || !maySend(purpose, sends)) return file.leave()
  const { employer, address } = recipient
  const from = clock.now()
  const until = (from + linkCodes[purpose].holdsMs) as Instant
  const code = draw(linkCodes[purpose].digits)
  const mail = linkMail({ purpose, employer, code: grouped(code, purpose), until }, texts)
  await file.mail(code, { to: address, ...mail }, { from, until })
  const subject = { kind: 'employer', id: employer.code }
  await file.note({ action: 'linkCodeMailed', subject, detail: { purpose } }, { by, at: from })
}

/** Eight digits are easier to copy in two groups. */
function grouped(code: string, purpose: LinkCodePurpose): string {
  return purpose === 'client' ? `${code.slice(0, 4)} ${code.slice(4)}` : code
}
