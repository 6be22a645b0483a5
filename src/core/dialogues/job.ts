// Work that takes time or the network, begun by a dialogue; what came of it is heard later by the same dialogue, once. Both
// are kept as JSON meanwhile, and parsed when they are taken up: by then the assistant may be a newer one.
import { z } from 'zod'
import { instant } from '../calendar/instant.ts'
import { Period } from '../calendar/period.ts'
import { AcrState } from '../domain/acr.ts'
import { EmployerCode } from '../domain/employer-code.ts'
import { EnclosureFault, EnclosureKind } from '../domain/enclosure.ts'
import { languages } from '../domain/language.ts'
import { LinkDocumentKind } from '../domain/link-request.ts'
import { sen } from '../domain/money.ts'
import { ReferenceKind, ReferenceNumber } from '../domain/reference-number.ts'
import { FileSummary, FindingKept } from '../domain/schedule-file/file-summary.ts'

/** A file as the channel names it, to be fetched by this bot only. `size` in bytes, 0 when the channel did not tell. */
export const SentDocument = z.object({
  fileId: z.string(),
  name: z.string(),
  size: z.number(),
  mime: z.string().optional(),
})
export type SentDocument = z.infer<typeof SentDocument>

/** A file in our store. */
export const FileRef = z.object({ id: z.string(), name: z.string(), size: z.number() })
export type FileRef = z.infer<typeof FileRef>

/** What a person said about a file: whose it is, for which month, what a zero of SKBBK means. */
export const FileGiven = z.object({
  employer: EmployerCode.optional(),
  period: Period.optional(),
  skbbk: z.enum(['optedOut', 'due']).optional(),
})
export type FileGiven = z.infer<typeof FileGiven>

/** Where a file among others stands; `noneRight`: no line can be accepted. */
export const BatchStanding = z.enum([
  ...(['unreadable', 'incomplete', 'noneRight', 'wrong'] as const),
  ...(['old', 'asks', 'right', 'sent', 'given'] as const),
])
export type BatchStanding = z.infer<typeof BatchStanding>

/** `ticket`: tells one file of a conversation from another. */
const CheckFile = z.object({
  kind: z.literal('checkFile'),
  ticket: z.string(),
  file: z.union([SentDocument, FileRef]),
  given: FileGiven,
  language: z.enum(languages),
})
export type CheckFile = z.infer<typeof CheckFile>

/** The file as a table, with what was found on each line beside it. */
const MarkFile = CheckFile.extend({ kind: z.literal('markFile'), file: FileRef })
export type MarkFile = z.infer<typeof MarkFile>

/** A file without errors as the schedule of this employer and month; the original is kept with it. */
const SubmitFile = CheckFile.extend({
  kind: z.literal('submitFile'),
  file: FileRef,
  original: z.string(),
  employer: z.string(),
  period: Period,
})
export type SubmitFile = z.infer<typeof SubmitFile>

/** The references by which an accepted schedule is paid. */
const IssueAcr = z.object({
  kind: z.literal('issueAcr'),
  ticket: z.string(),
  scheduleId: z.string(),
  language: z.enum(languages),
})
export type IssueAcr = z.infer<typeof IssueAcr>

/** Files that are kept as one archive, called after `name`. */
const PackFiles = z.object({
  kind: z.literal('packFiles'),
  ticket: z.string(),
  name: z.string(),
  files: z.array(FileRef),
  language: z.enum(languages),
})
export type PackFiles = z.infer<typeof PackFiles>

/** Everything that is kept of the person, as a file for them. */
const ExportPerson = z.object({
  kind: z.literal('exportPerson'),
  ticket: z.string(),
  language: z.enum(languages),
})
export type ExportPerson = z.infer<typeof ExportPerson>

/** Everything that is kept of the person is deleted, but for what must be kept. */
const DeletePerson = ExportPerson.extend({ kind: z.literal('deletePerson') })
export type DeletePerson = z.infer<typeof DeletePerson>

/** A page of the signed form, or of the SSM document, of an application; all of one `set` belong together. */
const CheckEnclosure = z.object({
  kind: z.literal('checkEnclosure'),
  ticket: z.string(),
  reference: z.string(),
  what: EnclosureKind,
  set: z.string(),
  file: SentDocument,
  /** An older assistant did not note it. */
  sentAt: z.int().transform(instant).optional(),
})
export type CheckEnclosure = z.infer<typeof CheckEnclosure>

/** A file of a document that goes with a link request. */
const CheckLinkDocument = z.object({
  kind: z.literal('checkLinkDocument'),
  ticket: z.string(),
  what: LinkDocumentKind,
  file: SentDocument,
})
export type CheckLinkDocument = z.infer<typeof CheckLinkDocument>

/** The filled form and all that goes with it, by mail to PERKESO. */
const MailRegistration = z.object({
  kind: z.literal('mailRegistration'),
  ticket: z.string(),
  reference: z.string(),
})
export type MailRegistration = z.infer<typeof MailRegistration>

export const Job = z.discriminatedUnion('kind', [
  CheckFile,
  MarkFile,
  PackFiles,
  SubmitFile,
  IssueAcr,
  ExportPerson,
  DeletePerson,
  CheckEnclosure,
  CheckLinkDocument,
  MailRegistration,
])
export type Job = z.infer<typeof Job>

/**
 * `corrected`: as a file of the combined layout; `left` lines of it still have an error; `same`: not a byte was changed.
 * `template`: of a single-Act file, to fill the wages in.
 */
export const CheckedFile = z.object({
  original: FileRef,
  summary: FileSummary,
  corrected: FileRef.extend({ left: z.int(), sums: FileSummary.shape.sums, same: z.boolean() }).optional(),
  template: FileRef.optional(),
})
export type CheckedFile = z.infer<typeof CheckedFile>

/** A file among others that were sent in one archive, small enough to be remembered. Of one that is not kept `original` is missing. */
export const BatchFile = z.object({
  name: z.string(),
  original: FileRef.optional(),
  given: FileGiven,
  standing: BatchStanding,
  employer: z.string().optional(),
  period: Period.optional(),
  /** `left`: of the `wrong` lines, those that a correction leaves. */
  ...{ lines: z.int(), wrong: z.int(), left: z.int() },
  /** Why it cannot be read. */
  finding: FindingKept.optional(),
  /** The ids of what is kept besides. */
  made: z.array(z.string()),
  /** Without an error, and nothing to be asked. */
  ready: FileRef.optional(),
})
export type BatchFile = z.infer<typeof BatchFile>

const Amount = z.number().transform(amount => sen(amount))

/** What was made of an accepted schedule, to be paid; amounts in sen. */
const Issued = z.object({
  employer: z.object({ code: z.string(), name: z.string() }),
  period: Period,
  headcount: z.int(),
  references: z.array(
    z.object({ kind: ReferenceKind, number: ReferenceNumber, state: AcrState, amount: Amount, paid: Amount }),
  ),
})
export type Issued = z.infer<typeof Issued>

/** Why the ledger refused: the code of a `Refusal` with what its text needs. */
const Refused = z.looseObject({ code: z.string() })

const ofFile = { ticket: z.string(), name: z.string() }

const ofEnclosure = { ticket: z.string(), reference: z.string(), what: EnclosureKind, set: z.string() }

export const JobResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fileChecked'), ...ofFile, checked: CheckedFile }),
  /** It cannot be read at all, for this reason. */
  z.object({
    kind: z.literal('fileRefused'),
    ...ofFile,
    original: FileRef.optional(),
    finding: FindingKept,
  }),
  /** More than one file was in it. */
  z.object({ kind: z.literal('archiveChecked'), ...ofFile, files: z.array(BatchFile) }),
  z.object({ kind: z.literal('filesPacked'), ...ofFile, file: FileRef, count: z.int() }),
  z.object({ kind: z.literal('fileMarked'), ...ofFile, marked: FileRef }),
  /** The channel does not hand it out, or it is kept no more. */
  z.object({ kind: z.literal('fileNotFetched'), ...ofFile, why: z.enum(['tooBig', 'gone']) }),
  z.object({
    ...{ kind: z.literal('fileSubmitted'), ticket: z.string() },
    schedule: z.object({
      ...{ id: z.string(), period: Period, version: z.int(), headcount: z.int(), total: Amount },
    }),
  }),
  z.object({ kind: z.literal('submitRefused'), ticket: z.string(), refusal: Refused }),
  z.object({ kind: z.literal('acrIssued'), ticket: z.string(), issued: Issued }),
  z.object({ kind: z.literal('acrRefused'), ticket: z.string(), refusal: Refused }),
  /** `files`: how many there are of the set. */
  z.object({ kind: z.literal('enclosureKept'), ...ofEnclosure, files: z.int() }),
  z.object({ kind: z.literal('enclosureRefused'), ...ofEnclosure, fault: EnclosureFault }),
  /** It can be read, and is kept as the file of this id; or why not. */
  z.object({
    ...{
      kind: z.literal('linkDocumentKept'),
      ticket: z.string(),
      what: LinkDocumentKind,
      fileId: z.string(),
    },
  }),
  z.object({
    ...{ kind: z.literal('linkDocumentRefused'), ticket: z.string(), what: LinkDocumentKind },
    fault: EnclosureFault,
  }),
  /** The mail waits to be sent; or it is not to be, with the code of the refusal. */
  z.object({
    kind: z.literal('registrationMailed'),
    ticket: z.string(),
    reference: z.string(),
    refused: z.string().optional(),
  }),
  z.object({ kind: z.literal('exportMade'), ticket: z.string(), file: FileRef }),
  /** Heard by nobody: the person is a stranger by then, and told as one. */
  z.object({ kind: z.literal('personDeleted'), ticket: z.string() }),
  /** All attempts failed, or the work is one that this assistant does not know. */
  z.object({ kind: z.literal('jobFailed'), ticket: z.string().optional() }),
])
export type JobResult = z.infer<typeof JobResult>
