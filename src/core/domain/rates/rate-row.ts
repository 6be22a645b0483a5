// A row of a published contribution table: the top of its wage band, then amounts, all in sen. A band begins where the
// row above ends: wages over that and up to its top belong to it; the last top is Infinity.

/** SOCSO and EIS of one wage band. Category 2 has no employee's share. */
export type SocialSecurityRow = readonly [
  upTo: number,
  category1Employer: number,
  category1Employee: number,
  category2Employer: number,
  eisEmployer: number,
  eisEmployee: number,
]

/** SKBBK of one wage band. */
export type SkbbkRow = readonly [upTo: number, employee: number]
