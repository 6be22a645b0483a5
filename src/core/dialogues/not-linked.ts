// What is said to a chat that is linked with no employer.
import { type Message, message, withChoices } from '../messages/message.ts'
import { menuRow } from './turn-result.ts'

/** That it is not linked, and how it can be. */
export function notLinked(): Message {
  return withChoices(
    message('status.notLinked', 'status.howToLink'),
    [
      { label: 'link:button.link', press: 'link' },
      { label: 'button.getId', press: 'register' },
    ],
    [{ label: 'button.howToPay', press: 'topic:pay.channels' }, ...menuRow],
  )
}
