// A person speaks for an employer: in which role, how it was proven, and who may end it.
// The role rule is docs/decisions/020-who-owns-a-link.md [ours].
import { z } from 'zod'
import type { Instant } from '../calendar/instant.ts'

/** An owner may end the links of members; a member only their own. */
export const LinkRole = z.enum(['owner', 'member'])
export type LinkRole = z.infer<typeof LinkRole>

/** `mailedCode`: from the employer's own mailbox; `clientCode`: told by the employer to a payroll agent. */
export const LinkProof = z.enum(['portal', 'mailedCode', 'clientCode', 'documents', 'demo'])
export type LinkProof = z.infer<typeof LinkProof>

/** By whom or what a link was ended. */
export type LinkEnd = 'self' | 'owner' | 'portal' | 'time'

/** A link that stands. `expiresAt`: when the portal wants it to end. */
export type Link = {
  readonly id: string
  readonly personId: string
  readonly employerId: string
  readonly role: LinkRole
  readonly proof: LinkProof
  readonly startedAt: Instant
  readonly expiresAt?: Instant
}

/** Whether its time is over: at that very moment it is. */
export function isExpired({ expiresAt }: Pick<Link, 'expiresAt'>, now: Instant): boolean {
  return expiresAt !== undefined && expiresAt <= now
}

/** A person has proven to speak for an employer; `role`: what the portal, or who decided, said of it. */
export type LinkProven = {
  readonly personId: string
  readonly proof: LinkProof
  readonly role?: LinkRole
  readonly expiresAt?: Instant
}

/** A link that begins, or one that stands already and is proven anew: its role never falls by that. */
export type LinkStart =
  | { readonly kind: 'begins'; readonly role: LinkRole }
  | { readonly kind: 'renewed'; readonly link: Link }

/** Decides what a proof leads to, among the links of that employer that stand. */
export function startOf(standing: readonly Link[], proven: LinkProven): LinkStart {
  const role = roleOf(standing, proven)
  const own = standing.find(({ personId }) => personId === proven.personId)
  if (own === undefined) return { kind: 'begins', role }
  const { expiresAt: _, ...kept } = own
  const renewed = { ...kept, role: own.role === 'owner' ? own.role : role, proof: proven.proof }
  const { expiresAt } = proven
  return { kind: 'renewed', link: expiresAt === undefined ? renewed : { ...renewed, expiresAt } }
}

/** A payroll agent is never an owner; of the others the first is, unless somebody who knows says otherwise. */
function roleOf(standing: readonly Link[], { proof, role }: LinkProven): LinkRole {
  if (proof === 'clientCode') return 'member'
  return role ?? (standing.some(link => link.role === 'owner') ? 'member' : 'owner')
}

/** Whether this person may end that link: their own, or as an owner a member's. */
export function mayCut(standing: readonly Link[], personId: string, link: Link): boolean {
  if (link.personId === personId) return true
  const own = standing.find(each => each.personId === personId)
  return own?.role === 'owner' && link.role === 'member'
}

/** Whether nobody could end the links of members once this one has ended. */
export function isLastOwner(standing: readonly Link[], { id, role }: Pick<Link, 'id' | 'role'>): boolean {
  return role === 'owner' && standing.every(each => each.id === id || each.role !== 'owner')
}
