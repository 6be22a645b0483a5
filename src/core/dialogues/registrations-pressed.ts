// Buttons about applications that are filed: `registrations:WHAT:REFERENCE:…`. Whose an application is, the store looks up.
import type { EnclosureKind } from '../domain/enclosure.ts'
import { SendingWay } from '../domain/registration.ts'
import { parseRegistrationReference } from '../domain/registration-reference.ts'
import { message, withChoices } from '../messages/message.ts'
import { paperLanguages } from '../messages/registration-paper.ts'
import { type Conversation, stepIn } from './conversation.ts'
import { leftEnclosing } from './enclosing.ts'
import { whichPressed } from './enclosing-which.ts'
import type { Facts } from './facts.ts'
import { askFor, seePage } from './registrations-asked.ts'
import { home, menuRow, stay, type Turn } from './turn-result.ts'

type Of = { readonly reference: string; readonly detail: string; readonly facts: Facts }
type Press = (state: Conversation, of: Of) => Turn | undefined

const shows =
  (show: 'one' | 'ways' | 'correct'): Press =>
  (state, { reference }) =>
    askFor(state, { show, reference })

const signs =
  (what: EnclosureKind): Press =>
  (state, { reference }) =>
    askFor(state, { show: 'sign', reference, what })

const presses: Record<string, Press> = {
  one: shows('one'),
  ways: shows('ways'),
  correct: shows('correct'),
  sign: signs('signedForm'),
  ssm: signs('ssmDocument'),
  summary: (state, { reference, detail }) => {
    const language = paperLanguages.find(each => each === detail)
    return askFor(state, { show: 'summary', reference, ...(language && { language }) })
  },
  way: (state, { reference, detail }) => {
    const way = SendingWay.safeParse(detail).data
    return way && askFor(state, { show: 'way', reference, way })
  },
  mail: (state, { reference, facts }) => {
    const job = { kind: 'mailRegistration', ticket: facts.now.toString(36), reference } as const
    return stay(leftEnclosing(state), { kind: 'begin', job, said: message('application:mail.preparing') })
  },
  sent: (state, { reference, detail }) => {
    const way = SendingWay.safeParse(detail).data
    const command = way && ({ kind: 'saySent', reference, way } as const)
    return command && stay(state, { kind: 'perform', command })
  },
  unmail: (state, { reference }) =>
    stay(state, { kind: 'perform', command: { kind: 'stopMail', reference } }),
}

/** A press below what is said of applications; what names none of ours is outdated. */
export function registrationsPressed(
  state: Conversation,
  facts: Facts,
  args: readonly string[],
): Turn | undefined {
  const [what = '', reference = '', detail = ''] = args
  if (what === 'page') {
    const page = Number(reference)
    return Number.isSafeInteger(page) && page >= 0 ? seePage(state, page) : undefined
  }
  if (what === 'stop') return stepIn(state, 'enclosing') ? stopEnclosing(state) : undefined
  const press = Object.hasOwn(presses, what) ? presses[what] : undefined
  if (press === undefined) return whichPressed(state, args, facts)
  return parseRegistrationReference(reference).ok ? press(state, { reference, detail, facts }) : undefined
}

/** What is kept already stays. */
export function stopEnclosing(state: Conversation): Turn {
  const said = message('application:enclosing.stopped')
  return home(
    state,
    withChoices(said, [{ label: 'button.myRegistrations', press: 'registrations' }], menuRow),
  )
}
