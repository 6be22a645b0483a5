// What a check of a schedule file can find, as data: each code has one severity here and one text per language in
// locales/{ms,en}/file.json. An error keeps a line from being accepted; a warning asks; an info says what was assumed.
import type { Column } from './column.ts'

export type Severity = 'error' | 'warning' | 'info'

export const severities = {
  fileEmpty: 'error',
  filePdf: 'error',
  filePicture: 'error',
  fileArchive: 'error',
  archiveEmpty: 'error',
  archiveExpands: 'error',
  archiveLocked: 'error',
  archiveTooMany: 'error',
  fileOldExcel: 'error',
  fileBinary: 'error',
  fileUnknown: 'error',
  fileTooLarge: 'error',
  fileExpands: 'error',
  fileDamaged: 'error',
  fileStopped: 'error',
  cellTooLarge: 'error',
  tooManyRows: 'error',
  headingsMissing: 'error',
  noLines: 'error',
  fileUtf16: 'warning',
  fileBom: 'warning',
  fileWindows1252: 'info',
  lineEndsCr: 'warning',
  format223: 'warning',
  actAssumed: 'info',
  headingTwice: 'warning',
  employerAssumed: 'info',
  monthAssumed: 'info',
  amountsComputed: 'info',
  lineTruncated: 'error',
  lineWidth: 'error',
  lineTooLong: 'error',
  lineTab: 'error',
  lineBlank: 'info',
  rowTotal: 'info',
  lineNotBlank: 'error',
  employerCode: 'error',
  employerCodeShape: 'warning',
  employerOther: 'error',
  employerMixed: 'error',
  ssm: 'warning',
  identityMissing: 'error',
  identityLength: 'error',
  identityCharacters: 'error',
  identityRounded: 'error',
  identityZeros: 'warning',
  identityForeign: 'info',
  duplicate: 'error',
  nameMissing: 'error',
  nameCharacters: 'error',
  nameLowerCase: 'warning',
  nameAligned: 'warning',
  nameLetters: 'warning',
  nameCut: 'warning',
  month: 'error',
  monthBefore: 'error',
  monthUnpublished: 'error',
  monthOther: 'error',
  monthMixed: 'error',
  monthFromDate: 'info',
  wagesMissing: 'error',
  wagesBlank: 'error',
  wagesZero: 'warning',
  wagesAsked: 'error',
  wagesBand: 'info',
  wagesBandOpen: 'info',
  amountNegative: 'error',
  amountFraction: 'error',
  amountCharacters: 'error',
  amountAligned: 'error',
  amountTooLarge: 'error',
  amountDiffers: 'error',
  amountNotInTable: 'error',
  categoryAge: 'error',
  categorySixty: 'warning',
  categorySecond: 'warning',
  categoryForeign: 'error',
  categoryAssumed: 'warning',
  foreignNotCovered: 'error',
  eisNone: 'warning',
  eisNotDue: 'error',
  skbbkZero: 'warning',
  statusUnknown: 'error',
  statusDate: 'error',
  dateWithoutStatus: 'warning',
  formula: 'info',
  formulaNoValue: 'error',
  cellError: 'error',
  more: 'info',
} as const satisfies Record<string, Severity>

export type FindingCode = keyof typeof severities

/**
 * `line` and `column` are null when the finding is about the whole file or line. `found` and `expected` are what was
 * there and what belongs there: amounts in sen as numbers, everything else as text or a count; MyKad numbers masked.
 */
export type Finding = {
  readonly line: number | null
  readonly severity: Severity
  readonly code: FindingCode
  readonly column: Column | null
  readonly found: string | number | null
  readonly expected: string | number | null
}

/** A finding before its line is known. */
export type Found = {
  readonly code: FindingCode
  readonly column?: Column
  readonly found?: string | number
  readonly expected?: string | number
}

/** The finding of that line (null: of the file). */
export function findingAt(line: number | null, { code, column, found, expected }: Found): Finding {
  return {
    line,
    severity: severities[code],
    code,
    column: column ?? null,
    found: found ?? null,
    expected: expected ?? null,
  }
}

/** The file cannot be checked at all, because of this. */
export class UnreadableFile extends Error {
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.code)
    this.name = 'UnreadableFile'
    this.finding = finding
  }
}
