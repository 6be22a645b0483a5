// What linking asks of the store, and what comes back.
import type { Instant } from '../calendar/instant.ts'
import type { Period } from '../calendar/period.ts'
import type { EmployerCode } from '../domain/employer-code.ts'
import type { LinkRole } from '../domain/link.ts'
import type { LinkCodePurpose } from '../domain/link-code.ts'
import type { MonthFacts } from '../domain/month.ts'
import type { LinkedEmployer } from './facts.ts'

/** A link as others who speak for the employer see it. `name`: what the channel calls them. */
export type LinkSeen = {
  id: string
  name?: string
  role: LinkRole
  since: Instant
  until?: Instant
  own: boolean
}

/** What of an employer's links was asked for: a page of the list, or one about to be cut. */
export type LinkView = { show: 'list'; page: number; inPlace: boolean } | { show: 'cut'; linkId: string }

/** `period`: the month that is to be shown of the one chosen, or (`late`) what paying it late may cost; without it the month to act on. */
export type EmployersView = { page: number; inPlace: boolean; period?: Period; late?: true }

export type LinkingQuery =
  | { kind: 'links'; of: { employerId: string } | { linkId: string }; view: LinkView }
  | { kind: 'employers'; view: EmployersView }

export type LinkingCommand =
  | { kind: 'openLinkToken'; token: string }
  | { kind: 'acceptLinkToken'; tokenId: string }
  | { kind: 'declineLinkToken'; tokenId: string }
  | { kind: 'askLinkCodes'; codes: readonly EmployerCode[]; purpose: LinkCodePurpose }
  | { kind: 'enterLinkCode'; employerCode: EmployerCode; digits: string }
  | { kind: 'cutLink'; linkId: string }

/** Each without its content when it was refused: why is not told apart. */
export type LinkingResult =
  | {
      kind: 'linkTokenOpened'
      opened?: { tokenId: string; employer: LinkedEmployer; role: LinkRole; until?: Instant }
    }
  | { kind: 'linkTokenAccepted'; shown?: { tokenId: string; code: string; until: Instant } }
  | { kind: 'linkTokenDeclined'; done: boolean }
  | { kind: 'linkCodeEntered'; linked?: { employer: LinkedEmployer; role: LinkRole } }
  | { kind: 'linkCut'; cut?: { employer: LinkedEmployer; own: boolean; who?: string } }
  | { kind: 'linksRead'; employer?: LinkedEmployer; links: readonly LinkSeen[]; view: LinkView }
  | {
      kind: 'employersRead'
      /** Months of each, as far back as urgency looks. */
      employers: readonly { employer: LinkedEmployer; months: readonly MonthFacts[] }[]
      view: EmployersView
    }
