// The mail with which an application goes to PERKESO, in both languages: Malay first, for who receives it, English below, for
// an officer who gets the copy.
import { languages } from '../domain/language.ts'
import type { Texts } from './render.ts'

type Sent = {
  readonly employerName: string
  readonly officerName: string
  readonly officerEmail: string
  readonly reference: string
  /** Whether the SSM document is among the files. */
  readonly withSsm: boolean
  /** How many files go with it. */
  readonly files: number
  /** What the assistant calls itself. */
  readonly by: string
  readonly specimen: boolean
}

/** Subject and body as plain text. */
export function registrationEmail(sent: Sent, texts: Texts): { subject: string; text: string } {
  const { specimen, files, withSsm, ...values } = sent
  const enclosed = withSsm ? 'application:email.enclosed.withSsm' : 'application:email.enclosed.form'
  const bodies = languages.map(language => {
    const mark = specimen ? `${texts(language, 'common.specimen')}\n\n` : ''
    return `${mark}${texts(language, 'application:email.text', { ...values, files, enclosed: texts(language, enclosed) })}`
  })
  const subject = texts(
    'ms',
    specimen ? 'application:email.specimenSubject' : 'application:email.subject',
    values,
  )
  return { subject, text: `${bodies.join('\n\n— — —\n\n')}\n` }
}
