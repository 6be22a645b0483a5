// The job that makes the mail with an application: the filled form as a PDF, kept as it is sent, and all that goes with it.
// The mail is queued once, with the transaction that sees the application as it is.
import type { Instant } from '../../core/calendar/instant.ts'
import { filedApplication, formPaper } from '../../core/dialogues/application-papers.ts'
import type { Facts } from '../../core/dialogues/facts.ts'
import { EnclosureKind } from '../../core/domain/enclosure.ts'
import type { RegistrationForm } from '../../core/domain/registration.ts'
import type { Registration } from '../../core/domain/registration-record.ts'
import { err, ok } from '../../core/domain/result.ts'
import { registrationEmail } from '../../core/messages/registration-email.ts'
import type { Texts } from '../../core/messages/render.ts'
import type { JobAt, JobRunners } from '../begun-job.ts'
import type { Documents } from '../documents.ts'
import type { KeptFile, KeptFiles } from '../kept-file.ts'
import type { Enclosed, Ledger, Outcome, RegistrationFile, Stamp } from '../ledger.ts'
import type { Clock, Mail, MailFile } from '../ports.ts'
import { inChat, ownRegistration } from './own-registration.ts'

export type RegistrationMailing = {
  readonly ledger: Pick<Ledger, 'changeRegistration'>
  readonly files: KeptFiles
  readonly documents: Pick<Documents, 'make'>
  readonly texts: Texts
  readonly operator: Facts['operator']
  readonly clock: Clock
}

/** Longer than any mail is tried; it can be made again of the answers. */
const keptForMs = 25 * 24 * 3_600_000

/** Rejects when the store is away or the form cannot be made: the job is then tried again. */
export function mailRegistration(mailing: RegistrationMailing): JobRunners['mailRegistration'] {
  return async ({ ticket, reference }, at) => {
    const outcome = await queued(mailing, reference, at)
    const refused = outcome.ok ? {} : { refused: outcome.error.code }
    return { kind: 'registrationMailed', ticket, reference, ...refused }
  }
}

async function queued(mailing: RegistrationMailing, reference: string, at: JobAt): Promise<Outcome<unknown>> {
  const { ledger, clock } = mailing
  const key = `registration:${at.id}`
  const stamp = inChat(at.personId, clock.now())
  const ready = await ledger.changeRegistration(reference, file => readyToMail(file, key, stamp))
  if (!ready.ok || ready.value === 'queued') return ready
  const pdf = await formKept(mailing, ready.value, at)
  return ledger.changeRegistration(reference, async file => {
    const still = await readyToMail(file, key, stamp)
    if (!still.ok || still.value === 'queued') return still
    await file.queueMail({ key, mail: mailOf(mailing, still.value, pdf) })
    return still
  })
}

type Ready = {
  readonly registration: Registration
  readonly form: RegistrationForm
  readonly enclosed: readonly Enclosed[]
}

/** Refused with: registrationUnknown, mailWaits, stepNotAllowed when it is not signed or is with PERKESO already. */
async function readyToMail(
  file: RegistrationFile,
  key: string,
  stamp: Stamp,
): Promise<Outcome<Ready | 'queued'>> {
  const own = ownRegistration(file, stamp)
  if (!own.ok) return own
  const mail = await file.mail()
  if (mail?.key === key) return ok('queued')
  if (mail?.state === 'waiting') return err({ code: 'mailWaits' })
  const [form, enclosed] = [file.form(), await file.enclosures()]
  const isSigned = enclosed.some(({ what }) => what === 'signedForm')
  if (!form || !isSigned || own.value.state !== 'signedCopyReceived') return err({ code: 'stepNotAllowed' })
  return ok({ registration: own.value, form, enclosed })
}

async function formKept(
  { documents, files, operator, clock }: RegistrationMailing,
  { registration, form }: Ready,
  { id, personId }: JobAt,
): Promise<KeptFile> {
  const application = filedApplication({ ...registration, form }, clock.now())
  const paper = formPaper(application, { operator, language: 'both' })
  const { name, bytes } = await documents.make(paper, 'ms')
  const deleteAfter = (clock.now() + keptForMs) as Instant
  const file = {
    personId,
    key: `${id}:form`,
    purpose: 'registrationForm',
    name,
    mime: 'application/pdf',
  } as const
  return files.keep({ ...file, deleteAfter }, bytes)
}

function mailOf({ texts, operator }: RegistrationMailing, ready: Ready, pdf: KeptFile): Mail {
  const { registration, form, enclosed } = ready
  const { employerName = '', officerName = '', officerEmail = '' } = form.answers
  const files = [{ fileId: pdf.id, name: pdf.name, mime: pdf.mime }, ...named(inOrder(enclosed), texts)]
  const { specimen, name: by, mailTo } = operator
  if (mailTo === undefined) throw new Error('there is nowhere to mail applications to')
  const sent = { employerName, officerName, officerEmail, reference: registration.reference, by, specimen }
  const withSsm = enclosed.some(({ what }) => what === 'ssmDocument')
  const written = registrationEmail({ ...sent, withSsm, files: files.length }, texts)
  return { to: mailTo, cc: officerEmail, replyTo: officerEmail, ...written, files }
}

/** By what they are, the signed form first; of one kind as they were sent, which checking them may have turned round. */
function inOrder(enclosed: readonly Enclosed[]): Enclosed[] {
  const kinds = EnclosureKind.options
  return enclosed.toSorted(
    (one, other) => kinds.indexOf(one.what) - kinds.indexOf(other.what) || one.sentAt - other.sentAt,
  )
}

/** Named by what they are, counted by kind in their order, with the ending of what is in them. */
function named(enclosed: readonly Enclosed[], texts: Texts): MailFile[] {
  return enclosed.map(({ what, fileId, mime }, place) => {
    const ending = mime === 'application/pdf' ? 'pdf' : (mime.split('/')[1] ?? 'bin').replace('jpeg', 'jpg')
    const count = enclosed.slice(0, place + 1).filter(each => each.what === what).length
    return { fileId, mime, name: `${texts('ms', `application:email.file.${what}`)}-${count}.${ending}` }
  })
}
