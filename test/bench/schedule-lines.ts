// A file of many workers in the combined layout, and the same rows as CSV and as a workbook.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type WrittenRow, writeWorkbook } from '../../src/adapters/documents/xlsx-writer.ts'
import type { Period } from '../../src/core/calendar/period.ts'
import { sen } from '../../src/core/domain/money.ts'
import { moneyColumns } from '../../src/core/domain/schedule-file/column.ts'
import { computedAmounts } from '../../src/core/domain/schedule-file/computed-amounts.ts'
import { birthMonth } from '../../src/core/domain/schedule-file/identity.ts'
import { monthRates } from '../../src/core/domain/schedule-file/month-rates.ts'
import { line278, type ScheduleLine } from '../../src/core/domain/schedule-file/write-278.ts'

const period = '2026-10' as Period
const read = monthRates(period)
if (!read.ok) throw new Error('October 2026 has tables')
const rates = read.value

/** The line of the worker with this number: local and foreign, young and old, wages in every band. */
export function workerLine(index: number): ScheduleLine {
  const foreign = index % 8 === 7
  const date = ((60 + (index % 45)) % 100) * 10000 + ((index % 12) + 1) * 100 + ((index % 28) + 1)
  const rest = 14 * 10000 + (Math.floor(index / 1260) % 10000)
  const identity = foreign ? String(index).padStart(12, '0') : `${String(date).padStart(6, '0')}${rest}`
  const standing = foreign ? rates.foreign : rates.standingOf(birthMonth(date, rates.monthIndex))
  const wages = sen(50_000 + ((index * 7919) % 700_000))
  const amounts = computedAmounts(wages, { rates, standing }, undefined)
  const name = `PEKERJA CONTOH ${index} BIN ALI`
  return { employerCode: 'A0000000000Z', ssm: '201901000000', identity, name, period, wages, ...amounts }
}

/** A file of so many workers in the combined layout. */
export function textFile(count: number): Buffer {
  return Buffer.concat(Array.from({ length: count }, (_, index) => line278(workerLine(index))))
}

/** A table of so many workers, as somebody would send it. */
export function csvFile(count: number): Buffer {
  const rows = Array.from({ length: count }, (_, index) => csvLine(workerLine(index)))
  return Buffer.from(`${titles.join(',')}\r\n${rows.join('')}`)
}

/** The same table as a workbook. */
export async function workbookFile(count: number): Promise<Buffer> {
  async function* rows(): AsyncGenerator<WrittenRow> {
    yield { cells: titles, heading: true }
    for (let index = 0; index < count; index++) yield { cells: cellsOf(workerLine(index)) }
  }
  const folder = mkdtempSync(join(tmpdir(), 'sahabat-bench-'))
  try {
    await writeWorkbook(join(folder, 'gaji.xlsx'), rows())
    return readFileSync(join(folder, 'gaji.xlsx'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const amountTitles = ['PERKESO Majikan', 'PERKESO Pekerja', 'SIP Majikan', 'SIP Pekerja', 'SKBBK']
const titles = [
  ...['Kod Majikan', 'No. SSM', 'No. K/P', 'Nama', 'Bulan', 'Gaji (sen)'],
  ...amountTitles.map(title => `${title} (sen)`),
]

/** Writes both files. */
export function writeFiles(count: number, textPath: string, csvPath: string): void {
  const [text, csv] = [openSync(textPath, 'w'), openSync(csvPath, 'w')]
  for (let from = 0; from < count; from += 1000) {
    const workers = Array.from({ length: Math.min(1000, count - from) }, (_, index) =>
      workerLine(from + index),
    )
    writeSync(text, Buffer.concat(workers.map(line278)))
    writeSync(csv, workers.map(csvLine).join(''))
  }
  closeSync(text)
  closeSync(csv)
}

function csvLine(line: ScheduleLine): string {
  return `${cellsOf(line).join(',')}\r\n`
}

function cellsOf(line: ScheduleLine): (string | number)[] {
  const { employerCode, ssm, identity, name } = line
  return [employerCode, ssm, identity, name, period, ...moneyColumns.map(each => line[each])]
}
