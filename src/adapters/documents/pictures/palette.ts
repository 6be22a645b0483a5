// The colours of pictures, the light ones of the chat page and the console. On paper and surface each has a contrast of
// at least 4.5:1, which a test measures.
import type { MonthState } from '../../../core/domain/month.ts'

export const palette = {
  paper: '#F6F5F1',
  surface: '#FFFFFF',
  ink: '#1D2A33',
  muted: '#55636E',
  primary: '#1F5F66',
  line: '#C9CECC',
  paid: '#2F6B3C',
  unpaid: '#8A5A00',
  late: '#A23B2E',
  submitted: '#4B4E9B',
} as const

export type MonthSign = MonthState | 'late'

/** The colour of a state; one that is not paid when it was due is late, whatever else it is. */
export const colourOf: Readonly<Record<MonthSign, string>> = {
  late: palette.late,
  rejected: palette.late,
  paid: palette.paid,
  acrUnpaid: palette.unpaid,
  partPaid: palette.unpaid,
  accepted: palette.submitted,
  submitted: palette.submitted,
  draft: palette.muted,
  missing: palette.muted,
}
