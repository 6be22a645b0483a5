// What the person is told unasked of their link request: approved, rejected with its reason, or expired.
import type { LinkRole } from '../domain/link.ts'
import type { LinkRequest } from '../domain/link-request.ts'
import { type Choice, type Message, message, withChoices } from './message.ts'

type Named = { readonly id: string; readonly code: string; readonly name: string }

const menuRow: readonly Choice[] = [{ label: 'button.menu', press: 'menu' }]

/** A supervisor has approved it: this chat speaks for the employer. */
export function linkGranted(
  { id, code, name }: Named,
  { role }: { readonly role: LinkRole },
  reference: string,
): Message {
  const said = message(
    ['request:approved', { name, code, reference }],
    `link:mayDo.${role}`,
    'link:othersHear',
  )
  return withChoices(said, [
    { label: 'link:button.status', press: `status:now:${id}` },
    { label: 'link:button.links', press: `link:list:${id}` },
  ])
}

type Ended = Pick<LinkRequest, 'reference' | 'employerCode'>

/** `reason`: in the words of whoever decided. */
export function linkRequestRejected({ reference, employerCode: code }: Ended, reason: string): Message {
  const said = message(['request:rejected', { code, reference }], ['request:reason', { reason }])
  return withChoices(
    said,
    [{ label: 'request:button.again', press: `request:for:${code}` }],
    [{ label: 'button.person', press: 'person' }, ...menuRow],
  )
}

/** Nobody decided in time. */
export function linkRequestExpired({ reference, employerCode: code }: Ended): Message {
  const said = message(['request:expired', { code, reference }], 'request:expiredNext')
  return withChoices(
    said,
    [{ label: 'request:button.again', press: `request:for:${code}` }],
    [{ label: 'button.person', press: 'person' }, ...menuRow],
  )
}
