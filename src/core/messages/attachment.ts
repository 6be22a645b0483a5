// What goes with a message beside its text, as a recipe of data. Pictures and documents are made from it at delivery, in
// the person's language; the same recipe makes the same bytes.
import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Period } from '../calendar/period.ts'
import type { AcrSummary } from '../domain/acr.ts'
import type { Sen } from '../domain/money.ts'
import type { MonthState } from '../domain/month.ts'
import type { ApplicationPaper } from './registration-paper.ts'

/** An employer as pictures and documents name it. */
export type NamedEmployer = { readonly code: string; readonly name: string }

/** One tile; `total` in sen of both Acts, left out when there is no schedule. */
export type PictureMonth = {
  readonly period: Period
  readonly state: MonthState
  readonly late: boolean
  readonly total?: Sen
}

/** Where up to twelve months stand, oldest first; `current` is outlined. `specimen`: made up by the sandbox. */
export type StatusPicture = {
  readonly picture: 'status'
  readonly employer: NamedEmployer
  readonly months: readonly PictureMonth[]
  readonly current?: Period
  readonly asAt?: Instant
  readonly specimen: boolean
}

/** The steps from the portal ID to the receipt [2]: our own drawing, since the circular's chart is not in our copy. */
export const steps = ['id', 'logIn', 'schedule', 'submit', 'acr', 'pay', 'receipt'] as const
export type Step = (typeof steps)[number]

/** The flow chart; `here` is marked "you are here". */
export type StepsPicture = { readonly picture: 'steps'; readonly here?: Step; readonly specimen: boolean }

/** A month that a reference covers; `amount` in sen of the reference's Act. */
export type SlipMonth = { readonly period: Period; readonly headcount: number; readonly amount: Sen }

/** A payment reference on paper, "for checking, not payment", in both languages whatever the person's is. */
export type Slip = {
  readonly document: 'slip'
  readonly employer: NamedEmployer
  /** Its amount is the total; what was paid of it decides whether anything is still to be paid. */
  readonly reference: AcrSummary
  /** Oldest first. */
  readonly months: readonly SlipMonth[]
  /** Of the oldest month. */
  readonly due: Day
  readonly asAt?: Instant
  /** Where its QR code leads; without one the code holds the reference and the amount as text. */
  readonly verifyUrl?: string
  /** What the assistant calls itself. */
  readonly by: string
  readonly specimen: boolean
}

/** A file kept in our store, sent as it is. */
export type StoredFile = { readonly document: 'file'; readonly fileId: string; readonly name: string }

export type Attachment = StatusPicture | StepsPicture | Slip | ApplicationPaper | StoredFile
