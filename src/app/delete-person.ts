// Deletes everything of a person, but for what must be kept: records of employers, applications that PERKESO has, and the
// audit trail, which holds ids only. In pages, and from the start again when it was cut off; at its end they are told.
import type { Instant } from '../core/calendar/instant.ts'
import { farewell } from '../core/dialogues/privacy-prompt.ts'
import type { Message } from '../core/messages/message.ts'
import type { JobRunners } from './begun-job.ts'
import { cutLink } from './linking/end-link.ts'
import type { Linking } from './linking/link-book.ts'

export type PersonRemoval = {
  /** Waits a little until what they were told last has left, so that the end comes after it. */
  readonly whenSaid: (personId: string) => Promise<void>
  /** The links that stand. */
  readonly linkIds: (personId: string, now: Instant) => Promise<readonly string[]>
  /** Deletes one page of the history, the outbox, the inbox, the files; false when there is nothing left of them. */
  readonly deletePage: (personId: string) => Promise<boolean>
  /**
   * In one transaction deletes or detaches all the rest, turns whoever writes next into a stranger, and says farewell.
   * Nothing when they are gone already.
   */
  readonly end: (personId: string, farewell: Message, at: Instant) => Promise<void>
}

export type Removing = { readonly removal: PersonRemoval; readonly linking: Linking; readonly name: string }

/** `name`: what the assistant calls itself. */
export function deletePerson({ removal, linking, name }: Removing): JobRunners['deletePerson'] {
  return async ({ ticket, language }, { personId }) => {
    await removal.whenSaid(personId)
    for (const linkId of await removal.linkIds(personId, linking.clock.now())) {
      // Ended meanwhile by somebody else is as good.
      await cutLink(linking, { personId, linkId })
    }
    while (await removal.deletePage(personId));
    await removal.end(personId, farewell(name, language), linking.clock.now())
    return { kind: 'personDeleted', ticket }
  }
}
