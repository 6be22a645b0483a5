// The papers that go with an application for the portal ID [C 3.2], as recipes: the filled form, and what e-mail, post, fax
// and an office each need beside it.
import type { Day } from '../calendar/day.ts'
import { languages } from '../domain/language.ts'
import type { OperatorMode } from '../domain/operator.ts'
import type { FieldValues, RegistrationKind, SendingWay } from '../domain/registration.ts'

/** One language, or Malay and English beside each other. */
export const paperLanguages = [...languages, 'both'] as const
export type PaperLanguage = (typeof paperLanguages)[number]

/** Each paper names the application and who made the paper. */
type OfApplication = {
  readonly language: PaperLanguage
  readonly kind: RegistrationKind
  /** What is not answered is shown as none. */
  readonly answers: Readonly<Partial<FieldValues>>
  /** "Rujukan Sahabat", not PERKESO's. */
  readonly reference: string
  readonly filedOn: Day
  /** `official`: PERKESO's own desk gives its form; else there is only our summary beside PERKESO's form. */
  readonly mode: OperatorMode
  /** What the assistant calls itself. */
  readonly by: string
  readonly specimen: boolean
}

/** The answers laid out as a form; a summary says in its heading that it is not the official form. */
export type RegistrationPaper = OfApplication & {
  readonly document: 'registrationForm'
  /** Where its QR code leads, to ask where the application stands; without one the code holds the reference. */
  readonly statusUrl?: string
}

/** The first sheet of a fax. */
export type FaxCover = OfApplication & {
  readonly document: 'faxCover'
  /** `fax` as people write it. */
  readonly to: { readonly name: string; readonly fax: string }
}

/** For the envelope, to be cut out. */
export type AddressLabel = OfApplication & {
  readonly document: 'addressLabel'
  readonly to: { readonly name: string; readonly address: string }
}

/** What belongs to the application before it leaves in this way. */
export type Checklist = OfApplication & { readonly document: 'checklist'; readonly way: SendingWay }

export type ApplicationPaper = RegistrationPaper | FaxCover | AddressLabel | Checklist
