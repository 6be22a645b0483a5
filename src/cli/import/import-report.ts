// What came of an import, for people and for scripts.
import type { Language } from '../../core/domain/language.ts'
import { cliText } from '../cli-text.ts'
import type { Problem } from './problem.ts'

/** Counts of lines of a file of employers, or of files of schedules. `stored` is new or changed; `unchanged` was there. */
export type ImportReport = {
  readonly kind: 'employers' | 'schedules'
  readonly stored: number
  readonly unchanged: number
  readonly refused: number
  /** The first of them, in the order of the lines. */
  readonly problems: readonly (Problem & { readonly file: string })[]
  /** Nothing was stored because something was refused. */
  readonly undone: boolean
}

/** As many problems are listed. */
export const mostProblems = 1_000

export function reportJson({ kind, stored, unchanged, refused, undone, problems }: ImportReport) {
  return { import: kind, stored, unchanged, refused, undone, problems }
}

/** Each problem in both languages, then what was stored. */
export function reportText(report: ImportReport, language: Language): string {
  const { kind, stored, unchanged, refused, undone, problems } = report
  const counts = { stored: String(stored), unchanged: String(unchanged), refused: String(refused) }
  return [
    ...problems.map(problemText),
    cliText(language, `import.${kind}`, counts),
    ...(undone ? [cliText(language, 'import.undone')] : []),
  ].join('\n')
}

function problemText({ file, line, message }: ImportReport['problems'][number]): string {
  return `${line === null ? file : `${file}:${line}`}\n  ms: ${message.ms}\n  en: ${message.en}`
}
