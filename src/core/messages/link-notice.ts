// What is said of links to people who did not do it themselves just now: that one began, ended, or came to nothing.
import type { LinkEnd, LinkRole } from '../domain/link.ts'
import { type Choice, type Message, message, type Value, withChoices } from './message.ts'

type Named = { readonly id: string; readonly code: string; readonly name: string }

/** Whoever it is, as the channel calls them; without a name, somebody. */
type Who = { readonly name?: string }

function values({ name, code }: Named): { name: string; code: string } {
  return { name, code }
}

function whoever({ name }: Who): Value {
  return name ?? { text: 'link:nameless' }
}

/** To the person: the portal has confirmed it. */
export function linkBegun(employer: Named, { role }: { readonly role: LinkRole }): Message {
  const said = message(['link:begun', values(employer)], `link:mayDo.${role}`, 'link:othersHear')
  return withChoices(said, [
    { label: 'link:button.status', press: `status:now:${employer.id}` },
    linksOf(employer),
  ])
}

/** To the person: the portal did not confirm it. */
export function linkNotConfirmed(employer: Named): Message {
  return withChoices(message(['link:notConfirmed', values(employer)]), [
    { label: 'button.menu', press: 'menu' },
  ])
}

/** To the others: somebody speaks for the employer as well from now on. */
export function linkAdded(employer: Named, added: Who & { readonly role: LinkRole }): Message {
  const who = { ...values(employer), who: whoever(added), role: { text: `link:role.${added.role}` } } as const
  return withChoices(message(['link:added', who], 'link:notKnown'), [linksOf(employer)])
}

/** To the person: their link was ended. */
export function linkGone(employer: Named, by: Exclude<LinkEnd, 'self'>): Message {
  return withChoices(message([`link:gone.${by}`, values(employer)]), [
    { label: 'link:button.linkAgain', press: 'link' },
    { label: 'button.menu', press: 'menu' },
  ])
}

/** To the others: somebody does not speak for the employer any more. `ownerless`: they were its last owner. */
export function linkEnded(
  employer: Named,
  ended: Who & { readonly by: LinkEnd; readonly ownerless: boolean },
): Message {
  const who = { ...values(employer), who: whoever(ended) }
  const owner = ended.ownerless ? (['link:ownerless'] as const) : []
  return withChoices(message([`link:ended.${ended.by}`, who], ...owner), [linksOf(employer)])
}

function linksOf({ id }: Named): Choice {
  return { label: 'link:button.links', press: `link:list:${id}` }
}
