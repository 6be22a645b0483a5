// A change to one line that can be made without asking. Identity, wages, category and a local worker's SKBBK of zero
// are never among them.
import type { Column } from './column.ts'
import type { FindingCode } from './finding.ts'

/** `column` is null for the shape of the whole line; `from` and `to` as in a finding; `why` is the finding's code. */
export type Correction = {
  readonly line: number
  readonly column: Column | null
  readonly from: string | number | null
  readonly to: string | number | null
  readonly why: FindingCode
}
