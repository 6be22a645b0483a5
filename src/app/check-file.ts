// Checking a payroll file, as the API, the chat and the command line ask for it: it takes time and may be hostile, so it
// is done elsewhere, and what happens comes back as events.
import type { Language } from '../core/domain/language.ts'
import type { Correction } from '../core/domain/schedule-file/correction.ts'
import type { FileReport } from '../core/domain/schedule-file/file-report.ts'
import type { Finding } from '../core/domain/schedule-file/finding.ts'
import type { Expected } from '../core/domain/schedule-file/line-group.ts'

/**
 * `check` only looks. `convert` writes a corrected file of the combined layout to `out`; of a single-Act file it writes a
 * table whose wages are to be filled in. `annotate` writes a table of the lines and what was found on each. `out` exists
 * only when all of it was written.
 */
export type FileJob = {
  readonly path: string
  readonly expected?: Expected
  /** How many findings of each code are kept. */
  readonly keep?: number
} & (
  | { readonly kind: 'check' }
  | { readonly kind: 'convert' | 'annotate'; readonly out: string; readonly language: Language }
)

/** What was made of a file: its report, and after a conversion the report on what was written. */
export type FileResult = {
  readonly report: FileReport
  readonly corrections?: readonly Correction[]
  readonly written?: FileReport | 'template'
}

export type FileEvent =
  | { readonly kind: 'progress'; readonly lines: number }
  | { readonly kind: 'done'; readonly result: FileResult }
  | { readonly kind: 'refused'; readonly finding: Finding }

/** Does a job; tells of progress, and at last what came of it. Never rejects because of what is in the file. */
export type FileChecker = {
  readonly run: (job: FileJob, onEvent?: (event: FileEvent) => void) => Promise<FileEvent>
}
