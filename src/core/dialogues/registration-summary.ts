// The filled form as a PDF, in the language that is wanted, with where the official form is and what to do with it.
import { dayInMalaysia } from '../calendar/instant.ts'
import type { Language } from '../domain/language.ts'
import { type Choice, type Message, message, withChoices } from '../messages/message.ts'
import type { RegistrationPaper } from '../messages/registration-paper.ts'
import { type FiledApplication, formPaper } from './application-papers.ts'
import type { RegistrationSeen } from './event.ts'
import type { Facts } from './facts.ts'
import { menuRow } from './turn-result.ts'

type Filed = Pick<RegistrationSeen, 'reference' | 'kind' | 'form' | 'history'>

/** What makes the PDF; `spoken`: one language, or both beside each other. */
export function summaryPaper(
  one: Filed,
  { spoken, operator, now }: { spoken: Language | 'both' } & Pick<Facts, 'operator' | 'now'>,
): RegistrationPaper {
  return formPaper(filedApplication(one, now), { operator, language: spoken })
}

/** An application as its papers name it, filed when it was filled last. */
export function filedApplication(
  { reference, kind, form, history }: Filed,
  now: Facts['now'],
): FiledApplication {
  const filed = history.findLast(({ to }) => to === 'filled')?.at ?? now
  return { kind, answers: form.answers, reference, filedOn: dayInMalaysia(filed) }
}

/** The PDF with what to do with it; in the person's language unless another is wanted. */
export function summaryMessage(
  one: RegistrationSeen,
  wanted: Language | 'both' | undefined,
  facts: Facts,
): Message {
  const { reference } = one
  const { language, operator } = facts
  const spoken = wanted ?? language
  const own = operator.mode === 'official' ? 'application:summary.form' : 'application:summary.copy'
  const others = (['ms', 'en', 'both'] as const).filter(each => each !== spoken)
  const choices = others.map(
    (each): Choice => ({
      label: `application:button.in.${each}`,
      press: `registrations:summary:${reference}:${each}`,
    }),
  )
  const said = withChoices(
    message(own, 'application:officialForm'),
    [{ label: 'application:button.sign', press: `registrations:sign:${reference}` }],
    choices,
    [{ label: 'application:button.one', press: `registrations:one:${reference}` }, ...menuRow],
  )
  return { ...said, attach: summaryPaper(one, { ...facts, spoken }) }
}
