// One worker of a schedule version: who, on what wages, and what is contributed, as it was sent.
import type { Category } from './category.ts'
import type { Contribution } from './contribution.ts'
import type { Sen } from './money.ts'

/** `identity`: a MyKad or SSFW number, 12 digits. Amounts in sen. Name and identity are personal data. */
export type ScheduleLine = Pick<Contribution, 'socso' | 'eis' | 'skbbk'> & {
  readonly name: string
  readonly identity: string
  readonly category: Category
  readonly wages: Sen
}

/** The category that amounts are of: only in the second the employer pays and the employee does not. */
export function categoryOfAmounts({ employer, employee }: ScheduleLine['socso']): Category {
  return employer > 0 && employee === 0 ? 2 : 1
}
