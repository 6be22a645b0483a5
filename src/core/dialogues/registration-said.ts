// What came of what a person said or wanted of an application: that they sent it, a mail that is stopped, a mail that waits.
import type { Refusal } from '../domain/refusal.ts'
import { type Message, message, withChoices } from '../messages/message.ts'
import { refusalLine } from '../messages/refusal-line.ts'
import { aside, thenGoOn } from './aside.ts'
import type { Conversation } from './conversation.ts'
import { replace } from './effect.ts'
import type { ResultEvent } from './event.ts'
import type { JobResult } from './job.ts'
import { askFor } from './registrations-asked.ts'
import { menuRow, stay, type Turn } from './turn-result.ts'

/** Told with where the application stands now. */
export function registrationSaid(
  state: Conversation,
  { reference, what, refused }: Extract<ResultEvent, { kind: 'registrationSaid' }>,
): Turn {
  if (refused !== undefined) return aside(state, refusedMessage(refused))
  const lead = what === 'sent' ? 'application:said.sent' : 'application:said.mailStopped'
  return askFor(state, { show: 'one', reference, lead })
}

/** That the mail waits to be sent, in place of what told of it; or why it does not. */
export function registrationMailed(
  state: Conversation,
  { reference, refused }: Extract<JobResult, { kind: 'registrationMailed' }>,
): Turn {
  if (state.holder.by !== 'bot') return stay(state)
  const said = refused === undefined ? message('application:mail.queued') : refusedMessage(refused)
  const told = withChoices(
    said,
    [{ label: 'application:button.one', press: `registrations:one:${reference}` }],
    menuRow,
  )
  return thenGoOn(stay(state, replace(told)))
}

function refusedMessage(code: string): Message {
  return { lines: [refusalLine({ code } as Refusal)] }
}
