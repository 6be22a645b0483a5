// The papers of an application, by the way that it goes to PERKESO [C 3.2].
import { dayInMalaysia, type Instant } from '../calendar/instant.ts'
import { type Office, officeWith } from '../domain/office.ts'
import type { RegistrationForm, RegistrationKind, SendingWay } from '../domain/registration.ts'
import type { RegistrationStep } from '../domain/registration-record.ts'
import type {
  AddressLabel,
  Checklist,
  FaxCover,
  PaperLanguage,
  RegistrationPaper,
} from '../messages/registration-paper.ts'
import type { Operator } from './facts.ts'

/** An application as it is filed. */
export type FiledApplication = Pick<RegistrationPaper, 'kind' | 'answers' | 'reference' | 'filedOn'>

/** A paper that goes beside the form. */
export type WayPaper = FaxCover | AddressLabel | Checklist

type Filed = {
  readonly reference: string
  readonly kind: RegistrationKind
  readonly form: RegistrationForm
  readonly history: readonly Pick<RegistrationStep, 'to' | 'at'>[]
}

/** An application as its papers name it, filed when it was filled last; now, when it is being filed. */
export function filedApplication({ reference, kind, form, history }: Filed, now: Instant): FiledApplication {
  const filed = history.findLast(({ to }) => to === 'filled')?.at ?? now
  return { kind, answers: form.answers, reference, filedOn: dayInMalaysia(filed) }
}

export type PaperFacts = {
  readonly operator: Operator
  readonly language: PaperLanguage
  /** As they stand. */
  readonly offices: readonly Office[]
}

/** The filled form; its code leads to the chat, which says there where the application stands. */
export function formPaper(
  application: FiledApplication,
  { operator, language }: Omit<PaperFacts, 'offices'>,
): RegistrationPaper {
  const { chatUrl } = operator
  const statusUrl = chatUrl && `${chatUrl}?start=${application.reference}`
  return {
    ...common(application, { operator, language }),
    document: 'registrationForm',
    ...(statusUrl && { statusUrl }),
  }
}

/** What each way needs beside the form; fax and label go to the state's own office where that is known. */
export function papersFor(
  way: SendingWay,
  application: FiledApplication,
  facts: PaperFacts,
): readonly WayPaper[] {
  const of = common(application, facts)
  const cover = way === 'fax' ? faxCover(of, facts) : undefined
  const label = way === 'post' ? addressLabel(of, facts) : undefined
  return [cover, label, { ...of, document: 'checklist', way } as const].filter(paper => paper !== undefined)
}

function common(application: FiledApplication, { operator, language }: Omit<PaperFacts, 'offices'>) {
  const { mode, name: by, specimen } = operator
  return { ...application, language, mode, by, specimen }
}

type Common = ReturnType<typeof common>

function faxCover(of: Common, { offices }: PaperFacts): FaxCover | undefined {
  const to = officeWith('fax', { state: of.answers.state, offices })
  return to && { ...of, document: 'faxCover', to: { name: nameOf(to.office, of), fax: to.value } }
}

function addressLabel(of: Common, { offices }: PaperFacts): AddressLabel | undefined {
  const to = officeWith('address', { state: of.answers.state, offices })
  return to && { ...of, document: 'addressLabel', to: { name: nameOf(to.office, of), address: to.value } }
}

function nameOf({ name }: Office, { language }: Common): string {
  return name[language === 'en' ? 'en' : 'ms']
}
