// A request that is not done: thrown anywhere while answering, told as a problem.
import type { Refusal } from '../../../core/domain/refusal.ts'
import type { Finding } from '../../../core/domain/schedule-file/finding.ts'
import type { ProblemCode } from '../../../wire/problem.ts'
import type { Wrong } from './invalid-parts.ts'

/** `pointer`: where in the body; left out of a file. */
export type PlacedFinding = Finding & { readonly pointer?: string }

export type RefusedDetail = {
  /** Values for the texts of the code. */
  values?: Record<string, string | number>
  errors?: readonly Wrong[]
  headers?: Record<string, string>
  /** What was found in a file or in lines that are not taken. */
  findings?: readonly PlacedFinding[]
  /** The rule of the domain that said no, when one did. */
  reason?: Refusal
}

export class Refused extends Error {
  readonly code: ProblemCode
  readonly told: RefusedDetail

  constructor(code: ProblemCode, told: RefusedDetail = {}) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.told = told
  }
}
