// The job of a page of the signed form or the SSM document of an application: put with it when it can be read.
import type { CheckEnclosure, JobResult } from '../../core/dialogues/job.ts'
import type { JobAt, JobRunners } from '../begun-job.ts'
import { checkPage, type PageChecking } from '../check-page.ts'
import type { KeptFile } from '../kept-file.ts'
import type { Ledger } from '../ledger.ts'
import { enclose, type Put } from './enclose.ts'
import { inChat } from './own-registration.ts'

export type EnclosureChecking = PageChecking & { readonly ledger: Pick<Ledger, 'changeRegistration'> }

/** What is not sent on within this time is deleted; once it is sent, it is a record. */
const keptForMs = 90 * 24 * 3_600_000

/** Rejects when the channel or the store is away: the job is then tried again. */
export function checkEnclosure(checking: EnclosureChecking): JobRunners['checkEnclosure'] {
  return async (job, at): Promise<JobResult> => {
    const { ticket, reference, what, set, file } = job
    const of = { ticket, reference, what, set }
    const checked = await checkPage(checking, { file, purpose: what, at, keptForMs })
    const outcome = 'kept' in checked ? await putWith(checking, { job, at }, checked.kept) : checked
    return 'fault' in outcome
      ? { kind: 'enclosureRefused', ...of, fault: outcome.fault }
      : { kind: 'enclosureKept', ...of, files: outcome.files }
  }
}

/** A page that the application does not take any more is not kept. */
async function putWith(
  { ledger, files, clock }: EnclosureChecking,
  { job, at }: { readonly job: CheckEnclosure; readonly at: JobAt },
  { id, mime, size }: KeptFile,
): Promise<Put> {
  const stamp = inChat(at.personId, clock.now())
  const { what, set, sentAt = stamp.at } = job
  const enclosed = { what, set, fileId: id, mime, size, sentAt }
  const outcome = await ledger.changeRegistration(job.reference, file => enclose(file, enclosed, stamp))
  const put: Put = outcome.ok ? outcome.value : { fault: { code: 'closed' } }
  if ('fault' in put) await files.keepUntil([id], at.personId, clock.now())
  return put
}
