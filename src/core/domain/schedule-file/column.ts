// The columns that a finding or a correction can be about, in the order of the combined layout.

export const columns = [
  'employerCode',
  'ssm',
  'identity',
  'name',
  'month',
  'wages',
  'socsoEmployer',
  'socsoEmployee',
  'eisEmployer',
  'eisEmployee',
  'skbbk',
  'blank',
  'category',
  'amount',
  'statusDate',
  'status',
] as const

export type Column = (typeof columns)[number]

/** The columns that hold sen, in the order of the combined layout. */
export const moneyColumns = [
  'wages',
  'socsoEmployer',
  'socsoEmployee',
  'eisEmployer',
  'eisEmployee',
  'skbbk',
] as const

export type MoneyColumn = (typeof moneyColumns)[number]

/** Whether what is found and expected in this column are sen. */
export function isMoney(column: Column | null): boolean {
  return column === 'amount' || (moneyColumns as readonly (Column | null)[]).includes(column)
}
