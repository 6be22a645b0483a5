// Does the jobs of payroll files as the assistant does, but at once and without a disk: what is in a file is checked by the
// rules themselves, so that what a conversation says of it is what it would say.
import { createHash } from 'node:crypto'
import { period } from '../../../src/core/calendar/period.ts'
import { batchFileOf } from '../../../src/core/dialogues/batch-file.ts'
import type {
  CheckedFile,
  CheckFile,
  FileRef,
  Job,
  JobResult,
  PackFiles,
  SubmitFile,
} from '../../../src/core/dialogues/job.ts'
import { namedAfter } from '../../../src/core/domain/file-name.ts'
import type { Language } from '../../../src/core/domain/language.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { type ReferenceKind, referenceNumber } from '../../../src/core/domain/reference-number.ts'
import { applyCorrections } from '../../../src/core/domain/schedule-file/apply-corrections.ts'
import type { FileReport } from '../../../src/core/domain/schedule-file/file-report.ts'
import { fileSummary } from '../../../src/core/domain/schedule-file/file-summary.ts'
import { type Finding, findingAt, UnreadableFile } from '../../../src/core/domain/schedule-file/finding.ts'
import type { Expected } from '../../../src/core/domain/schedule-file/line-group.ts'
import type { Cell } from '../../../src/core/domain/schedule-file/sheet-cell.ts'
import { createSheetCheck } from '../../../src/core/domain/schedule-file/sheet-check.ts'
import { createTextCheck } from '../../../src/core/domain/schedule-file/text-check.ts'
import { kedai } from './builders.ts'

/** A text in one of the layouts, a table, or the reason why it cannot be read. */
export type FileContent =
  | { text: string; format: '278' | '223' }
  | { rows: readonly (readonly Cell[])[] }
  | { refused: Finding['code'] }
  /** Several in one ZIP. */
  | { archive: Readonly<Record<string, FileContent>> }

const idOf = (name: string, what: string) =>
  `${createHash('sha256').update(`${what}${name}`).digest('hex').slice(0, 12)}-id`

/** What the job gives; files by the names that they are sent under. */
export function doFileJob(
  files: Readonly<Record<string, FileContent>>,
  job: Exclude<Job, { kind: 'checkEnclosure' | 'checkLinkDocument' | 'mailRegistration' }>,
): JobResult {
  const { ticket } = job
  if (job.kind === 'submitFile') return submitted(job)
  if (job.kind === 'issueAcr') return issued(ticket)
  if (job.kind === 'exportPerson') return { kind: 'exportMade', ticket, file: ownCopy(job.language) }
  if (job.kind === 'deletePerson') return { kind: 'personDeleted', ticket }
  if (job.kind === 'packFiles') return packed(job)
  const { name } = job.file
  const content = contentOf(files, name)
  const named = { ticket, name }
  if (!content) return { kind: 'fileNotFetched', ...named, why: 'gone' }
  if (job.kind === 'markFile') return { kind: 'fileMarked', ...named, marked: ref(name, 'bertanda.xlsx') }
  if (!('archive' in content)) return found(job, name, content)
  const inside = Object.entries(content.archive).flatMap(([each, of]) =>
    'archive' in of ? [] : [batchFileOf(found(job, each, of), {})],
  )
  return { kind: 'archiveChecked', ...named, files: inside }
}

type OneFile = Exclude<FileContent, { archive: unknown }>

/** What is in a file, of one that came in an archive too. */
function contentOf(files: Readonly<Record<string, FileContent>>, name: string): FileContent | undefined {
  const archives = Object.values(files).flatMap(each => ('archive' in each ? [each.archive] : []))
  return files[name] ?? archives.find(each => each[name])?.[name]
}

function packed({ ticket, name, files, language }: PackFiles): JobResult {
  const file = ref(name, language === 'ms' ? 'sedia-hantar.zip' : 'ready.zip')
  return { kind: 'filesPacked', ticket, name, file, count: files.length }
}

function found(
  job: CheckFile,
  name: string,
  content: OneFile,
): Extract<JobResult, { kind: 'fileChecked' | 'fileRefused' }> {
  const named = { ticket: job.ticket, name }
  if ('refused' in content)
    return { kind: 'fileRefused', ...named, finding: findingAt(null, { code: content.refused }) }
  try {
    return { kind: 'fileChecked', ...named, checked: checked(name, content, expectedIn(job)) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { kind: 'fileRefused', ...named, finding: error.finding, original: original(name) }
  }
}

function ownCopy(language: Language): FileRef {
  const name = language === 'ms' ? 'maklumat-saya.zip' : 'my-information.zip'
  return { id: '66666666-6666-4666-8666-666666666666', name, size: 2000 }
}

/** The month of 40 workers that the tests of the chat are about. */
const month = { period: period(2026, 11), headcount: 40 }
const paid = { state: 'generated', paid: sen(0) } as const

function submitted({ ticket, file }: SubmitFile): JobResult {
  if (file.name.startsWith('gaji-dibaiki')) {
    const refusal = { code: 'removeReferenceFirst', number: referenceNumber('ACR', 202611) }
    return { kind: 'submitRefused', ticket, refusal }
  }
  const id = '44444444-4444-4444-8444-444444444444'
  return { kind: 'fileSubmitted', ticket, schedule: { id, ...month, version: 1, total: sen(397_320) } }
}

function issued(ticket: string): JobResult {
  const reference = (kind: ReferenceKind, amount: number) => {
    return { kind, number: referenceNumber(kind, 202611), amount: sen(amount), ...paid }
  }
  const references = [reference('ACR', 362_520), reference('ECR', 34_800)]
  return { kind: 'acrIssued', ticket, issued: { employer: kedai, ...month, references } }
}

function expectedIn({ given: { employer, period: asked, skbbk } }: CheckFile): Expected {
  return { ...(employer && { employer }), ...(asked && { period: asked }), skbbkDue: skbbk === 'due' }
}

function checked(
  name: string,
  content: Exclude<OneFile, { refused: string }>,
  expected: Expected,
): CheckedFile {
  const of = { original: original(name) }
  if ('text' in content && content.format === '223') {
    const report = read223(content.text, expected)
    return { ...of, summary: fileSummary(report), template: ref(name, 'isi-gaji.xlsx') }
  }
  const { report, bytes } =
    'text' in content ? read278(content.text, expected) : readTable(content.rows, expected)
  const summary = fileSummary(report)
  if (report.unreadable > 0 || report.lines === 0) return { ...of, summary }
  const written = read278(bytes.toString('latin1'), expected).report
  const same = 'text' in content && content.text === bytes.toString('latin1')
  const made = same ? of.original : ref(name, '278.txt')
  const left = written.lines - written.accepted
  return { ...of, summary, corrected: { ...made, left, sums: fileSummary(written).sums, same } }
}

function original(name: string): FileRef {
  return { id: idOf(name, ''), name, size: 1000 }
}

function ref(name: string, as: string): FileRef {
  return { id: idOf(name, as), name: namedAfter(name, as), size: 1000 }
}

function read278(text: string, expected: Expected): { report: FileReport; bytes: Buffer } {
  const pieces: Uint8Array[] = []
  const check = applyCorrections({ expected, keep: 20, write: piece => void pieces.push(piece.slice()) })
  check.push(Buffer.from(text, 'latin1'))
  const report = check.end()
  return { report, bytes: Buffer.concat(pieces) }
}

function read223(text: string, expected: Expected): FileReport {
  const check = createTextCheck('223', { expected, keep: 20 })
  check.push(Buffer.from(text, 'latin1'))
  return check.end()
}

function readTable(rows: readonly (readonly Cell[])[], expected: Expected) {
  const pieces: Uint8Array[] = []
  const check = createSheetCheck('xlsx', {
    expected,
    keep: 20,
    write: piece => void pieces.push(piece.slice()),
  })
  rows.forEach((cells, place) => {
    check.row(place + 1, cells)
  })
  return { report: check.end(), bytes: Buffer.concat(pieces) }
}
