// What became of the mail with an application, told unasked: that it waits, that nobody knows, that it was not sent.
import type { FieldValues } from '../domain/registration.ts'
import { type Choice, type Message, message, withChoices } from '../messages/message.ts'
import type { TextKey } from '../messages/text-key.ts'
import { menuRow } from './turn-result.ts'

/** `again`: it waits and is tried again; `final`: it is given up. */
export type MailOutcome = 'again' | 'final' | 'unknown'

const texts: Readonly<Record<MailOutcome, TextKey>> = {
  again: 'application:told.waiting',
  final: 'application:told.failed',
  unknown: 'application:told.unknown',
}

/** Said to who filed the application. */
export function mailOutcomeMessage(
  outcome: MailOutcome,
  { reference, answers }: { readonly reference: string; readonly answers: Partial<FieldValues> },
): Message {
  const { employerName = reference, officerEmail = '' } = answers
  const to = (label: TextKey, press: string): Choice[] => [{ label, press }]
  const said = message([texts[outcome], { name: employerName, officer: officerEmail }])
  return withChoices(
    said,
    ...(outcome === 'unknown'
      ? [
          to('application:button.mailArrived', `registrations:sent:${reference}:email`),
          to('application:button.mailAgain', `registrations:way:${reference}:email`),
        ]
      : []),
    outcome === 'final' ? to('application:button.ways', `registrations:ways:${reference}`) : [],
    to('application:button.one', `registrations:one:${reference}`),
    menuRow,
  )
}
