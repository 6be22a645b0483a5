// What the schedule command prints: one JSON object, or sentences in the language of the terminal.
import type { FileLocale } from '../adapters/text/file-texts.ts'
import type { FileEvent, FileJob, FileResult } from '../app/check-file.ts'
import type { Language } from '../core/domain/language.ts'
import type { Sen } from '../core/domain/money.ts'
import { isMoney } from '../core/domain/schedule-file/column.ts'
import type { Correction } from '../core/domain/schedule-file/correction.ts'
import type { FileReport } from '../core/domain/schedule-file/file-report.ts'
import type { Finding, Severity } from '../core/domain/schedule-file/finding.ts'
import { findingText } from '../core/messages/finding-text.ts'
import { formatMoney, formatPeriod } from '../core/messages/format.ts'

export type Output = {
  readonly job: FileJob
  readonly json: boolean
  readonly language: Language
  readonly texts: FileLocale
}

/** Of findings of one kind, this many are printed as sentences. */
const MOST_SAID = 20

/** Prints what came of the job, and gives the exit status. */
export function printEvent(event: FileEvent, output: Output): number {
  if (event.kind === 'done') return printResult(event.result, output)
  if (event.kind === 'progress') return 2
  const { finding } = event
  if (output.json) print({ format: null, lines: 0, accepted: 0, totals: {}, findings: [finding] })
  else console.log([output.texts.command.unread, sentence(finding, output)].join('\n'))
  return 2
}

function printResult(result: FileResult, output: Output): number {
  const { report } = result
  const findings = output.job.kind === 'convert' ? remaining(result) : report.findings
  if (output.json) {
    const { format, lines } = report
    const { totals } = writtenReport(result) ?? report
    const made = output.job.kind === 'convert' ? madeOf(result, output.job) : {}
    print({ format, lines, accepted: accepted(result), totals, findings, ...made })
  } else printSentences(result, findings, output)
  return result.written === 'template' || hasErrors(result) ? 1 : 0
}

/** What is wrong after the conversion: of the old file all but what was corrected. */
function remaining({ report, corrections = [] }: FileResult): readonly Finding[] {
  const corrected = new Set(corrections.map(({ line, column, why }) => [line, column, why].join()))
  return report.findings.filter(({ line, column, code }) => !corrected.has([line, column, code].join()))
}

function madeOf({ corrections, written }: FileResult, job: FileJob) {
  const out = written === undefined || !('out' in job) ? null : job.out
  return { corrections, out }
}

/** The report on the file that a conversion wrote. */
function writtenReport({ written }: FileResult): FileReport | undefined {
  return written === 'template' ? undefined : written
}

function accepted(result: FileResult): number {
  return (writtenReport(result) ?? result.report).accepted
}

function hasErrors(result: FileResult): boolean {
  const { accepted, lines, findings } = writtenReport(result) ?? result.report
  return accepted < lines || findings.some(isError)
}

function headline(result: FileResult): 'ready' | 'clean' | 'notReady' {
  if (hasErrors(result) || result.written === 'template') return 'notReady'
  return (writtenReport(result) ?? result.report).format === '278' ? 'ready' : 'clean'
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function print(value: object): void {
  console.log(JSON.stringify(value))
}

function printSentences(result: FileResult, findings: readonly Finding[], output: Output): void {
  const { report } = result
  const wrong = result.written === 'template' ? report.lines : report.lines - accepted(result)
  const lines = [
    say(headline(result), { lines: report.lines, wrong }, output),
    summary(result, output),
    ...(['error', 'warning', 'info'] as const).flatMap(severity => section(severity, findings, output)),
    ...(output.job.kind === 'convert' ? conversion(result, output) : offers(result, output)),
  ]
  console.log(lines.join('\n'))
}

function summary(result: FileResult, output: Output): string {
  const report = writtenReport(result) ?? result.report
  const month = report.period === undefined ? '–' : formatPeriod(report.period, output.language)
  const { format, employer = '–' } = report
  return say('summary', { format, employer, month, total: formatMoney(report.totals.all) }, output)
}

function section(severity: Severity, findings: readonly Finding[], output: Output): readonly string[] {
  const ours = findings.filter(finding => finding.severity === severity)
  if (ours.length === 0) return []
  const byCode = [...Map.groupBy(ours, ({ code }) => code).values()]
  const said = byCode.flatMap(group => {
    const first = group.slice(0, MOST_SAID).map(finding => sentence(finding, output))
    const more = group.length - first.length
    return more > 0 ? [...first, say('andMore', { count: more }, output)] : first
  })
  return ['', `${output.texts.command[severity]}:`, ...said]
}

function sentence(finding: Finding, output: Output): string {
  const text = findingText(finding, output.language, output.texts)
  return finding.line === null ? text : say('line', { line: finding.line, text }, output)
}

function offers({ report }: FileResult, output: Output): readonly string[] {
  const { count } = report.corrections
  const annotated = 'out' in output.job ? [say('written', { file: output.job.out }, output)] : []
  return count === 0 ? annotated : ['', say('correctable', { count }, output), ...annotated]
}

function conversion({ report, corrections = [], written }: FileResult, output: Output): readonly string[] {
  const file = 'out' in output.job ? output.job.out : ''
  if (written === 'template') return ['', say('template', { file }, output)]
  if (written === undefined) return ['', say('nothingWritten', { count: report.unreadable }, output)]
  const made = corrections.map(correction => corrected(correction, output))
  const all = report.corrections.count
  const count = all === 0 ? [] : ['', say('corrected', { count: all }, output), ...made]
  return [...count, '', say('written', { file }, output)]
}

function corrected({ line, column, from, to }: Correction, output: Output): string {
  const { texts } = output
  const word = (value: string | number | null) =>
    typeof value === 'number' && isMoney(column) ? formatMoney(value as Sen) : `${value ?? ''}`
  const name = column === null ? (texts.command.wholeLine ?? '') : texts.column[column]
  return say('correction', { line, column: name, from: word(from), to: word(to) }, output)
}

function say(key: string, values: Readonly<Record<string, string | number>>, { texts }: Output): string {
  return (texts.command[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''))
}
