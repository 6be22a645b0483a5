// The filled form as a PDF, in the language that is wanted, with where the official form is and what to do with it.
import { isChangeable } from '../domain/registration.ts'
import { type Choice, type Message, message, withChoices } from '../messages/message.ts'
import { type PaperLanguage, paperLanguages, type RegistrationPaper } from '../messages/registration-paper.ts'
import { filedApplication, formPaper } from './application-papers.ts'
import type { RegistrationSeen } from './event.ts'
import type { Facts } from './facts.ts'
import { isSigned } from './registration-one.ts'
import { menuRow } from './turn-result.ts'

type Filed = Pick<RegistrationSeen, 'reference' | 'kind' | 'form' | 'history'>

/** What makes the PDF. */
export function summaryPaper(
  one: Filed,
  { language, operator, now }: { language: PaperLanguage } & Pick<Facts, 'operator' | 'now'>,
): RegistrationPaper {
  return formPaper(filedApplication(one, now), { operator, language })
}

/** The PDF with what to do with it; in the person's language unless another is wanted. */
export function summaryMessage(
  one: RegistrationSeen,
  wanted: PaperLanguage | undefined,
  facts: Facts,
): Message {
  const { reference } = one
  const language = wanted ?? facts.language
  const own = facts.operator.mode === 'official' ? 'application:summary.form' : 'application:summary.copy'
  const others = paperLanguages.filter(each => each !== language)
  const choices = others.map(
    (each): Choice => ({
      label: `application:button.in.${each}`,
      press: `registrations:summary:${reference}:${each}`,
    }),
  )
  const sign: Choice = { label: 'application:button.sign', press: `registrations:sign:${reference}` }
  const open = toBeSigned(one)
  const said = withChoices(
    message(open ? own : 'application:summary.filled', 'application:officialForm'),
    open ? [sign] : [],
    choices,
    [{ label: 'application:button.one', press: `registrations:one:${reference}` }, ...menuRow],
  )
  return { ...said, attach: summaryPaper(one, { ...facts, language }) }
}

/** Of one that is signed, or is with PERKESO, nothing more is to be done with the paper. */
function toBeSigned(one: RegistrationSeen): boolean {
  return isChangeable(one.state) && !isSigned(one)
}
