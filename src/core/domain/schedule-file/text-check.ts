// The check of a whole text file, one pass over its bytes as they come: every line is checked, all findings are counted.

import type { Sen } from '../money.ts'
import { create223Check, type SingleActSum } from './check-223.ts'
import { create278Check } from './check-278.ts'
import { type FileReport, summaryOf } from './file-report.ts'
import type { Found } from './finding.ts'
import { createFindingLog, type FindingLog, type LogSettings } from './finding-log.ts'
import { layout223, layout278, type TextFormat } from './layout.ts'
import type { LineAt, ReadableLine } from './line-at.ts'
import { createLineCheck, type LineCheck } from './line-check.ts'
import type { Expected } from './line-group.ts'
import { type LineEnd, splitLines } from './split-lines.ts'
import { createSums } from './totals.ts'
import { findFields, isEmptyLine, type RawLine } from './width-check.ts'

export type CheckSettings = LogSettings & {
  readonly expected?: Expected
  /** LF unless told otherwise. */
  readonly lineEnd?: LineEnd
  /** What was found before the first line: how the file is encoded. */
  readonly before?: readonly Found[]
  /** Is told of each line that is not blank after its checks; not `readable`: its fields could not be found. */
  readonly onLine?: (line: number, at: Readonly<ReadableLine>, readable: boolean) => void
}

export type TextCheck = {
  /** The next bytes of the file. */
  readonly push: (chunk: Uint8Array) => void
  /** The end of the file. */
  readonly end: () => FileReport
  /** How many lines were checked so far. */
  readonly lines: () => number
}

/** A check of a file in this layout. */
export function createTextCheck(format: TextFormat, settings: CheckSettings = {}): TextCheck {
  const log = createFindingLog(settings)
  for (const found of settings.before ?? []) log.reportAt(null, found)
  const lines = createLineCheck(log, settings.expected ?? {})
  const reader = readerOf(format, lines, log)
  const at: ReadableLine = { bytes: new Uint8Array(0), start: 0, shift: 0, end: 0 }
  const raw: { -readonly [Key in keyof RawLine]: RawLine[Key] } = {
    bytes: at.bytes,
    start: 0,
    end: 0,
    length: 0,
  }
  const reading = { widths: format === '278' ? layout278 : layout223, log }
  let number = 0
  let count = 0
  let unreadable = 0

  const splitter = splitLines(settings.lineEnd ?? 'lf', (bytes, start, end, length) => {
    log.line = ++number
    log.failed = false
    raw.bytes = bytes
    raw.start = start
    raw.end = end
    raw.length = length
    if (length === end - start && length < reading.widths.leastWidth && isEmptyLine(raw)) {
      log.report({ code: 'lineBlank' })
      return
    }
    count++
    const readable = findFields(raw, at, reading)
    if (readable) reader.line(at)
    else unreadable++
    settings.onLine?.(number, at, readable)
  })

  return {
    push: splitter.push,
    lines: () => count,
    end: () => {
      splitter.end()
      if (settings.lineEnd === 'cr') log.reportAt(null, { code: 'lineEndsCr' })
      if (count === 0) log.reportAt(null, { code: 'noLines' })
      const { act, totals } = reader.result()
      if (act !== undefined) {
        log.reportAt(null, { code: 'format223' })
        log.reportAt(null, { code: 'actAssumed', found: act === 'act4' ? 4 : 800 })
      }
      return { format, lines: count, unreadable, ...summaryOf(lines, log), totals, ...(act && { act }) }
    },
  }
}

type Reader = {
  readonly line: (at: LineAt) => void
  readonly result: () => Pick<FileReport, 'totals' | 'act'>
}

function readerOf(format: TextFormat, lines: LineCheck, log: FindingLog): Reader {
  if (format === '278') {
    const sums = createSums()
    return { line: create278Check(lines, sums, log), result: () => ({ totals: sums.totals() }) }
  }
  const sum: SingleActSum = { all: 0, act4: 0, act800: 0 }
  return {
    line: create223Check(lines, sum, log),
    result: () => ({ totals: { all: sum.all as Sen }, act: sum.act800 > sum.act4 ? 'act800' : 'act4' }),
  }
}
