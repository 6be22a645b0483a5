// The two text layouts of a contribution schedule, as data. Positions are those of the portal's own description [2];
// the first 200 characters of both are the same.

/** Where a field stands in its line: from `start` up to but not including `end`, counted from 0. */
export type Field = { readonly start: number; readonly end: number }

/** The fields that both layouts begin with. */
export const ownerFields = {
  employerCode: field(1, 12),
  ssm: field(13, 32),
  identity: field(33, 44),
  name: field(45, 194),
  month: field(195, 200),
} as const

/** The combined layout, the only one that the portal takes since 1 October 2026. */
export const layout278 = {
  width: 278,
  /** A line this long holds every amount; SKBBK was left blank before version 2. */
  leastWidth: 238,
  fields: {
    ...ownerFields,
    wages: field(201, 214),
    socsoEmployer: field(215, 220),
    socsoEmployee: field(221, 226),
    eisEmployer: field(227, 232),
    eisEmployee: field(233, 238),
    skbbk: field(239, 244),
    blank: field(245, 278),
  },
} as const

/** The layout of one Act, taken until 30 September 2026: one amount for both shares, no wages. */
export const layout223 = {
  width: 223,
  /** A line this long holds its amount; the date and the status may be blank. */
  leastWidth: 214,
  fields: {
    ...ownerFields,
    amount: field(201, 214),
    statusDate: field(215, 222),
    status: field(223, 223),
  },
} as const

/** The two layouts, by their width. */
export type TextFormat = '278' | '223'

function field(first: number, last: number): Field {
  return { start: first - 1, end: last }
}
