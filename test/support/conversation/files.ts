// Payroll files that people in tests send: right ones, and ones with what is often wrong with them. Nobody in them is real.
import type { Period } from '../../../src/core/calendar/period.ts'
import { period } from '../../../src/core/calendar/period.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { computedAmounts } from '../../../src/core/domain/schedule-file/computed-amounts.ts'
import { monthRates } from '../../../src/core/domain/schedule-file/month-rates.ts'
import type { Cell } from '../../../src/core/domain/schedule-file/sheet-cell.ts'
import { line278, type ScheduleLine } from '../../../src/core/domain/schedule-file/write-278.ts'
import { bengkel, kedai, restoran } from './builders.ts'
import type { FileContent } from './file-job.ts'

const november = period(2026, 11)
const names = [
  'AHMAD BIN ALI',
  'SITI BINTI ABU',
  'TAN MEI LING',
  'KUMAR A/L RAJU',
  'LIM AH KOW',
  'NORA BINTI ISA',
]

/** The lines of so many local workers of an employer, on wages of RM1,800 to RM4,200. */
export function payrollLines(
  count: number,
  employerCode: string,
  month: Period = november,
): readonly ScheduleLine[] {
  const rates = monthRates(month)
  if (!rates.ok) throw new Error('no table of that month')
  return Array.from({ length: count }, (_, place) => {
    const wages = sen(180_000 + (place % 13) * 20_000)
    const standing = rates.value.standingOf(1990 * 12)
    return {
      ...{ employerCode, ssm: '201901000005', period: month, wages },
      identity: `90010114${String(place + 1).padStart(4, '0')}`,
      name: `${names[place % names.length]} ${place + 1}`,
      ...computedAmounts(wages, { rates: rates.value, standing }, undefined),
    }
  })
}

export function textOfLines(lines: readonly ScheduleLine[]): string {
  return lines.map(line => Buffer.from(line278(line)).toString('latin1')).join('')
}

/** Changes a line, counted from 1, before or after it is written. */
function changed(
  lines: readonly ScheduleLine[],
  line: number,
  change: Partial<ScheduleLine>,
): readonly ScheduleLine[] {
  return lines.map((each, place) => (place === line - 1 ? { ...each, ...change } : each))
}

function overwritten(
  text: string,
  { line, position, by }: { line: number; position: number; by: string },
): string {
  const at = (line - 1) * 280 + position - 1
  return text.slice(0, at) + by + text.slice(at + by.length)
}

const lines = payrollLines(40, kedai.code)
const wrongs: readonly Partial<ScheduleLine>[] = [
  {},
  { socsoEmployer: sen(5165) },
  { socsoEmployer: sen(5165) },
  { eisEmployer: sen(1) },
  { skbbk: sen(0) },
  { identity: lines[0]?.identity ?? '' },
  { name: '' },
  { wages: sen(0) },
  { employerCode: 'Z9876543210Y' },
  { period: period(2026, 10) },
]
const mixedUp = (line: ScheduleLine, place: number): ScheduleLine => ({ ...line, ...wrongs[place] })
const oneWrong = changed(lines, 12, { socsoEmployer: sen(5165) })
const heading = ['No. K/P', 'Nama', 'Gaji (RM)']
const inTable = lines.slice(0, 4).map(({ identity, name, wages }): Cell[] => [identity, name, wages / 100])

/** Of one payroll agent: each employer's file is wrong in a way of its own, or right. */
const agentsFiles: Readonly<Record<string, FileContent>> = {
  'kedai-nov.txt': { format: '278', text: textOfLines(payrollLines(12, kedai.code)) },
  'bengkel-nov.txt': {
    format: '278',
    text: textOfLines(changed(payrollLines(9, bengkel.code), 4, { socsoEmployer: sen(5165) })),
  },
  'restoran-nov.txt': {
    format: '278',
    text: overwritten(textOfLines(payrollLines(7, restoran.code)), { line: 2, position: 44, by: ' ' }),
  },
  'klien-baharu.txt': { format: '278', text: textOfLines(payrollLines(3, 'Z9876543210Y')) },
  'gaji-tanpa-kod.xlsx': { rows: [heading, ...inTable] },
  'lama-nov.txt': { format: '223', text: old(lines.slice(0, 3)) },
  'surat.pdf': { refused: 'filePdf' },
}

/** By the names that they are sent under. */
export const payrollFiles: Readonly<Record<string, FileContent>> = {
  'klien-nov.zip': { archive: agentsFiles },
  'gaji-betul.txt': { format: '278', text: textOfLines(lines) },
  /** The employer's share of line 12 is wrong, line 27 has an identity number of 11 digits. */
  'gaji-nov-2026.txt': {
    format: '278',
    text: overwritten(textOfLines(oneWrong), { line: 27, position: 44, by: ' ' }),
  },
  'gaji-dibaiki.txt': { format: '278', text: textOfLines(oneWrong) },
  'gaji-skbbk.txt': {
    format: '278',
    text: textOfLines(changed(changed(lines, 3, { skbbk: sen(0) }), 9, { skbbk: sen(0) })),
  },
  /** Of more kinds than a report has room for: whose line it is, the worker, the wages, and amounts. */
  'gaji-campur.txt': { format: '278', text: textOfLines(lines.map(mixedUp)) },
  'gaji-majikan-lain.txt': { format: '278', text: textOfLines(payrollLines(3, 'Z9876543210Y')) },
  'gaji.xlsx': { rows: [heading, ...inTable] },
  'lama.txt': { format: '223', text: old(lines.slice(0, 3)) },
  'slip.pdf': { refused: 'filePdf' },
}

/** The single-Act layout: both shares in one amount, and no wages. */
function old(some: readonly ScheduleLine[]): string {
  return some
    .map(({ employerCode, identity, name, socsoEmployer, socsoEmployee, period: month }) => {
      const amount = String(socsoEmployer + socsoEmployee).padStart(14, '0')
      const who = `${employerCode.padEnd(32)}${identity}${name.padEnd(150)}`
      return `${who}${month.slice(5)}${month.slice(0, 4)}${amount}${' '.repeat(9)}\r\n`
    })
    .join('')
}
