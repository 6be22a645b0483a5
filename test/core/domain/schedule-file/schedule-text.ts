// Files in the text layouts for tests, and what a check finds in them.
import { readFileSync } from 'node:fs'
import type { Period } from '../../../../src/core/calendar/period.ts'
import { sen } from '../../../../src/core/domain/money.ts'
import type { FileReport } from '../../../../src/core/domain/schedule-file/file-report.ts'
import type { Finding } from '../../../../src/core/domain/schedule-file/finding.ts'
import type { TextFormat } from '../../../../src/core/domain/schedule-file/layout.ts'
import { recogniseText } from '../../../../src/core/domain/schedule-file/recognise-text.ts'
import { type CheckSettings, createTextCheck } from '../../../../src/core/domain/schedule-file/text-check.ts'
import { line278, type ScheduleLine } from '../../../../src/core/domain/schedule-file/write-278.ts'

export const combinedSample = sample('combined_v2_278.txt')
export const singleActSample = sample('legacy_single_act_223.txt')

function sample(name: string): Buffer {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url))
}

/** A line with nothing wrong: born 1 January 1990, RM3,250.00 in October 2026. */
export const goodLine: ScheduleLine = {
  employerCode: 'A0000000000Z',
  ssm: '201901000000',
  identity: '900101140000',
  name: 'AHMAD CONTOH BIN ALI',
  period: '2026-10' as Period,
  wages: sen(325_000),
  socsoEmployer: sen(5685),
  socsoEmployee: sen(1625),
  eisEmployer: sen(650),
  eisEmployee: sen(650),
  skbbk: sen(2435),
}

/** The text of lines that are each the good line with something else in it; each has another worker. */
export function textOf(...changes: readonly Partial<ScheduleLine>[]): string {
  return changes
    .map((change, index) => ({
      ...goodLine,
      identity: `90010114${String(index).padStart(4, '0')}`,
      ...change,
    }))
    .map(line => Buffer.from(line278(line)).toString('latin1'))
    .join('')
}

/** The good line with the characters from this position on (counted from 1, as the layout does) replaced. */
export function lineWith(position: number, text: string): string {
  const line = textOf({})
  return line.slice(0, position - 1) + text + line.slice(position - 1 + text.length)
}

/** Checks text as the bytes of latin1 letters, in the format and with the ends of lines that it has. */
export function check(
  text: string | Uint8Array,
  settings: CheckSettings & { format?: TextFormat } = {},
): FileReport {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text
  const { format, lineEnd } = recogniseText(bytes)
  const checking = createTextCheck(settings.format ?? format ?? '278', { lineEnd, ...settings })
  checking.push(bytes)
  return checking.end()
}

/** `12 amountDiffers socsoEmployer 5165 5685`: what a test compares. */
export function brief({ line, code, column, found, expected }: Finding): string {
  return [line, code, column, found, expected].filter(part => part !== null).join(' ')
}

export function briefs(report: FileReport): readonly string[] {
  return report.findings.map(brief)
}
