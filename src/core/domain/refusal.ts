// Why a change of an employer's ledger was refused: a code with what its text needs, worded in both languages by
// `locales/*/ledger.json`. Where a clause of the circular says so, its text names the clause.
import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { Sen } from './money.ts'
import type { ReferenceNumber } from './reference-number.ts'

/** Codes without anything else to tell. */
export type PlainRefusalCode =
  // What was asked about is not on record.
  | 'employerUnknown'
  | 'scheduleUnknown'
  | 'referenceUnknown'
  | 'paymentUnknown'
  | 'contactUnknown'
  | 'registrationUnknown'
  // Submission.
  | 'physicalSubmission'
  | 'submittedBefore2018'
  | 'submittedInFuture'
  | 'monthNotBegun'
  | 'monthBefore2016'
  | 'noLines'
  // The state of a version does not allow it.
  | 'versionIsDraft'
  | 'versionIsSubmitted'
  | 'versionIsAccepted'
  | 'versionIsRejected'
  | 'versionIsSuperseded'
  | 'reasonMissing'
  // References.
  | 'notIssuedHere'
  | 'issuedHere'
  | 'nothingToCover'
  | 'nothingToPay'
  | 'referenceIsPaid'
  | 'referenceIsPartPaid'
  | 'referenceIsRemoved'
  | 'referenceDiffers'
  | 'numberTaken'
  // Payments.
  | 'withoutReference'
  | 'amountNotPositive'
  | 'paidBefore2018'
  | 'paidInFuture'
  | 'paymentIsReversed'
  // The same key with other content, or a record that somebody else changed meanwhile.
  | 'sourceKeyReused'
  | 'employerExists'
  | 'changedMeanwhile'
  // Settings.
  | 'settingValueWrong'
  // Holidays.
  | 'correctionUnknown'
  | 'holidayCorrected'
  // Offices.
  | 'officeUnknown'
  | 'officeExists'
  | 'officeCorrected'
  // The knowledge base.
  | 'topicUnknown'
  | 'overlayUnknown'
  | 'wordingTaken'
  | 'overlayUnsound'
  // Registrations of a portal ID.
  | 'stepNotAllowed'
  | 'fieldsNotAsked'
  | 'notYours'
  | 'mailWaits'
  // Links of chats with employers.
  | 'linkUnknown'
  | 'linkNotYours'
  | 'linkTokenRefused'
  | 'linkCodeRefused'
  | 'linkEndsTooSoon'
  // Requests to be linked, with documents.
  | 'linkRequestUnknown'
  | 'linkRequestOpen'
  | 'tooManyLinkRequests'
  | 'linkDocumentsMissing'
  | 'linkRequestEnded'
  | 'noSuchEmployer'

export type Refusal =
  | { readonly code: PlainRefusalCode }
  /** The sums that were sent along with the lines, and what the lines add up to. */
  | { readonly code: 'totalsDiffer'; readonly found: Sen; readonly expected: Sen }
  /** The amount that was reported for a reference, and what its versions come to. */
  | { readonly code: 'amountDiffers'; readonly found: Sen; readonly expected: Sen }
  /** A live reference of an earlier version: unpaid it is removed first, part-paid it is paid first. */
  | { readonly code: 'removeReferenceFirst' | 'payReferenceFirst'; readonly number: ReferenceNumber }
  | { readonly code: 'alreadyCovered'; readonly number: ReferenceNumber; readonly period: Period }
  /** A later reference pays only what this one left over. */
  | { readonly code: 'laterReferenceFirst'; readonly number: ReferenceNumber }

export type RefusalCode = Refusal['code']

/** From this day schedules are submitted online, and paid with an ACR [C 4.1]. */
export const inForceSince = '2018-01-01' as Day
