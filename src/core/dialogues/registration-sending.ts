// How a signed form goes to PERKESO [C 3.2]: by e-mail, which is sent for them; by post, fax, or at an office, which they do
// themselves and say so.
import type { Office } from '../domain/office.ts'
import { formAddress, isChangeable, SendingWay } from '../domain/registration.ts'
import { type Choice, type Message, message, withChoices } from '../messages/message.ts'
import { filedApplication, papersFor, type WayPaper } from './application-papers.ts'
import type { RegistrationSeen } from './event.ts'
import type { Facts } from './facts.ts'
import { specimen } from './menu.ts'
import { isSigned } from './registration-one.ts'
import { menuRow } from './turn-result.ts'

/** The four ways, once the signed form is here; before that only the office. */
export function waysMessage(one: RegistrationSeen, { operator }: Facts): Message {
  const { reference, state, mail } = one
  const back = oneRow(reference)
  if (mail === 'waiting') return withChoices(message('application:mail.waiting'), back)
  if (!isSigned(one)) {
    if (!isChangeable(state)) return withChoices(message('application:ways.done'), back)
    const sign: Choice = { label: 'application:button.sign', press: `registrations:sign:${reference}` }
    return withChoices(message('application:ways.notSigned'), [sign], wayRow(reference, 'office'), back)
  }
  return joinedBelow(askWay(reference), operator)
}

/** Which of the four it is to be. */
export function askWay(reference: string): Message {
  const rows = SendingWay.options.map(way => wayRow(reference, way))
  return withChoices(message('application:ways.ask'), ...rows, oneRow(reference))
}

/** Asked again before the e-mail goes. */
export function sendNow(reference: string): Message {
  return withChoices(message('application:way.sendNow'), ...mailRows(reference))
}

/** Whether the four ways are open to it now. */
export function waysOpen(one: RegistrationSeen): boolean {
  return isSigned(one) && one.mail !== 'waiting'
}

function wayRow(reference: string, way: SendingWay): Choice[] {
  return [{ label: `application:button.${way}`, press: `registrations:way:${reference}:${way}` }]
}

function mailRows(reference: string): Choice[][] {
  return [
    [{ label: 'application:button.sendMail', press: `registrations:mail:${reference}` }],
    [{ label: 'application:button.notYet', press: `registrations:one:${reference}` }],
  ]
}

function joinedBelow(said: Message, operator: Facts['operator']): Message {
  return { ...said, lines: [...said.lines, ...message(...specimen(operator)).lines] }
}

function oneRow(reference: string): Choice[] {
  return [{ label: 'application:button.one', press: `registrations:one:${reference}` }, ...menuRow]
}

type Sending = Facts & { readonly offices: readonly Office[] }

/** What is to be done for one of them, with the papers it needs; what does not fit where it stands is told by the ways. */
export function wayMessages(one: RegistrationSeen, way: SendingWay, facts: Sending): readonly Message[] {
  const possible = way === 'office' ? isChangeable(one.state) : isSigned(one)
  if (!possible || one.mail === 'waiting') return [waysMessage(one, facts)]
  return way === 'email' ? [byMail(one, facts)] : byHand(one, way, facts)
}

/** What is mailed and to whom is said before it is sent: it cannot be taken back. */
function byMail(one: RegistrationSeen, { operator }: Facts): Message {
  const { reference, form, enclosures } = one
  const { mailTo } = operator
  const officer = form.answers.officerEmail ?? ''
  if (mailTo === undefined) {
    return withChoices(
      message(['application:way.ownMail', { to: formAddress }], ...specimen(operator)),
      [{ label: 'application:button.sentIt', press: `registrations:sent:${reference}:email` }],
      oneRow(reference),
    )
  }
  const files = enclosures.reduce((sum, each) => sum + each.files, 0)
  return withChoices(
    message(['application:way.email', { to: mailTo, officer, count: files }], ...specimen(operator)),
    ...mailRows(reference),
  )
}

/** The papers first, each a message of its own; then what to do with them. */
function byHand(
  one: RegistrationSeen,
  way: Exclude<SendingWay, 'email'>,
  { operator, language, offices, now }: Sending,
): readonly Message[] {
  const { reference, form } = one
  const papers = papersFor(way, filedApplication(one, now), { operator, language, offices })
  const to = papers.map(receiver).find(each => each !== undefined) ?? ''
  const { state } = form.answers
  const office: Choice[] =
    way === 'office' && state ? [{ label: 'application:button.offices', press: `office:state:${state}` }] : []
  const said = withChoices(
    message([`application:way.${way}`, { to }], ...specimen(operator)),
    [{ label: `application:button.did.${way}`, press: `registrations:sent:${reference}:${way}` }],
    office,
    oneRow(reference),
  )
  const carried = papers.map((paper): Message => {
    return { ...message(`application:paper.${paper.document}`), attach: paper }
  })
  return [...carried, said]
}

/** Where the paper says that it goes. */
function receiver(paper: WayPaper): string | undefined {
  if (paper.document === 'addressLabel') return `${paper.to.name}, ${paper.to.address}`
  return paper.document === 'faxCover' ? `${paper.to.name}, ${paper.to.fax}` : undefined
}
