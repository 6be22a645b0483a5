// The part of the assistant that does what takes time: the jobs that dialogues begin, beside the work of the chat.
import type { Api } from 'grammy'
import { keptFiles } from './adapters/db/files/kept-files.ts'
import { ownEmployers } from './adapters/db/files/own-employers.ts'
import { openBegun } from './adapters/db/jobs/begin.ts'
import { jobBook } from './adapters/db/jobs/job-book.ts'
import { createLedger } from './adapters/db/ledger/ledger.ts'
import { createLinking } from './adapters/db/links/linking.ts'
import { personRecords } from './adapters/db/person/person-records.ts'
import { personRemoval } from './adapters/db/person/person-removal.ts'
import type { SendJob, TurningContext } from './adapters/db/store/store-context.ts'
import { createArchiveOpener, createFileChecker } from './adapters/documents/file-checker.ts'
import { pageViewer } from './adapters/documents/page-viewer.ts'
import { download, scratch } from './adapters/documents/scratch.ts'
import { zipOf } from './adapters/documents/zip.ts'
import type { Jobs } from './adapters/jobs/jobs.ts'
import { telegramFiles } from './adapters/telegram/channel-files.ts'
import { loadFileTexts } from './adapters/text/file-texts.ts'
import { giveUpJob, type Jobbing, runBegunJob } from './app/begun-job.ts'
import type { FileChecking } from './app/check-one-file.ts'
import { checkSentFile, markCheckedFile } from './app/check-sent-file.ts'
import { deletePerson } from './app/delete-person.ts'
import type { Documents } from './app/documents.ts'
import { exportPerson } from './app/export-person.ts'
import type { KeptFiles } from './app/kept-file.ts'
import { checkLinkDocument } from './app/linking/check-link-document.ts'
import { packFiles } from './app/pack-files.ts'
import type { Log } from './app/ports.ts'
import { checkEnclosure } from './app/registration/check-enclosure.ts'
import { mailRegistration } from './app/registration/mail-registration.ts'
import { issueAcr, submitCheckedFile } from './app/submit-file.ts'
import { deskOf, linkJobs } from './assistant-api.ts'
import type { Wording } from './core/messages/render.ts'

/** How the turns of the chat send a job: with their own transaction, one of a person at a time. */
export function sendChatJob(jobs: Jobs): SendJob {
  return (tx, { sealed, personId }) =>
    jobs.send(tx, { queue: 'chat.job', payload: { sealed }, options: { group: { id: personId } } })
}

export type ChatJobParts = TurningContext & {
  jobs: Jobs
  log: Log
  live: { readonly wording: Wording }
  documents: Pick<Documents, 'make'>
  telegram: { api: Api; token: string; apiRoot: string }
}

/** Does them here from now on. */
export async function doChatJobs(parts: ChatJobParts): Promise<void> {
  const { jobs, log, live, documents, telegram, ...context } = parts
  const { sealing } = context.database
  const checking: FileChecking = {
    ...{ scratch, clock: context.clock, files: keptFiles(context) },
    channelFiles: telegramFiles(telegram.api, { ...telegram, download }),
    checker: createFileChecker({ textsOf: loadFileTexts }),
    openArchive: createArchiveOpener(),
  }
  const submitting = { ...checking, desk: deskOf(context), own: ownEmployers(context) }
  const runners = {
    ...privacyRunners({ ...context, jobs, live }, checking.files),
    ...{ checkFile: checkSentFile(checking), markFile: markCheckedFile(checking) },
    packFiles: packFiles({ ...checking, zip: zipOf }),
    ...{ submitFile: submitCheckedFile(submitting), issueAcr: issueAcr(submitting) },
    ...registrationRunners(parts, checking),
  }
  const jobbing: Jobbing = { book: jobBook(context), log, runners }
  await jobs.work('chat.job', ({ sealed }) => runBegunJob(jobbing, openBegun(sealing, sealed)))
  await jobs.work('chat.jobFailed', ({ sealed }) => giveUpJob(jobbing, openBegun(sealing, sealed)))
}

/** What goes with an application or a link request, and the mail with an application. */
function registrationRunners({ jobs, live, documents, ...context }: ChatJobParts, checking: FileChecking) {
  const { database, clock, operator } = context
  const ledger = createLedger(database, linkJobs(jobs).sendMailJob)
  const { texts } = live.wording
  const mailing = { ledger, files: checking.files, documents, texts, operator, clock }
  return {
    checkEnclosure: checkEnclosure({ ...checking, viewer: pageViewer, ledger }),
    checkLinkDocument: checkLinkDocument({ ...checking, viewer: pageViewer }),
    mailRegistration: mailRegistration(mailing),
  }
}

/** What a person may ask for of what is kept of them. */
function privacyRunners(
  { jobs, live, ...context }: Omit<ChatJobParts, 'log' | 'telegram' | 'documents'>,
  files: KeptFiles,
) {
  const { database, clock, operator } = context
  const { name } = operator
  const records = personRecords(database)
  const removal = personRemoval(context)
  return {
    exportPerson: exportPerson({ records, files, zip: zipOf, wording: live.wording, clock, name }),
    deletePerson: deletePerson({ removal, linking: createLinking({ ...context, ...linkJobs(jobs) }), name }),
  }
}
