// The commands of linking, carried out inside the turn of the person who gives them. Why one was refused goes no further.
import { askLinkCodes } from '../../../app/linking/ask-link-code.ts'
import { cutLink } from '../../../app/linking/end-link.ts'
import { enterLinkCode } from '../../../app/linking/enter-link-code.ts'
import { acceptLinkToken, declineLinkToken, openLinkToken } from '../../../app/linking/open-link-token.ts'
import type { LinkingCommand, LinkingResult } from '../../../core/dialogues/linking-event.ts'
import type { TurnContext } from '../store/store-context.ts'
import { linkingIn } from './linking.ts'

export async function performLinking(
  context: TurnContext,
  command: LinkingCommand,
): Promise<LinkingResult | undefined> {
  const { personId } = context
  const linking = linkingIn(context)
  switch (command.kind) {
    case 'openLinkToken': {
      const { token } = command
      const outcome = await openLinkToken(linking, { personId, token })
      if (!outcome.ok) return { kind: 'linkTokenOpened' }
      const { linkExpiresAt: until, ...opened } = outcome.value
      return { kind: 'linkTokenOpened', opened: { ...opened, ...(until !== undefined && { until }) } }
    }
    case 'acceptLinkToken': {
      const { tokenId } = command
      const outcome = await acceptLinkToken(linking, { personId, tokenId })
      if (!outcome.ok) return { kind: 'linkTokenAccepted' }
      const { code, until } = outcome.value
      return { kind: 'linkTokenAccepted', shown: { tokenId, code, until } }
    }
    case 'declineLinkToken': {
      const { ok } = await declineLinkToken(linking, { personId, tokenId: command.tokenId })
      return { kind: 'linkTokenDeclined', done: ok }
    }
    case 'askLinkCodes':
      await askLinkCodes(linking, { personId, codes: command.codes, purpose: command.purpose })
      return undefined
    case 'enterLinkCode': {
      const { employerCode, digits } = command
      const outcome = await enterLinkCode(linking, { personId, employerCode, digits })
      if (!outcome.ok) return { kind: 'linkCodeEntered' }
      const { employer, link } = outcome.value
      return { kind: 'linkCodeEntered', linked: { employer, role: link.role } }
    }
    case 'cutLink':
      return cut(context, command.linkId)
  }
}

async function cut(context: TurnContext, linkId: string): Promise<LinkingResult> {
  const { personId } = context
  const outcome = await cutLink(linkingIn(context), { personId, linkId })
  if (!outcome.ok) return { kind: 'linkCut' }
  const { employer, link, name } = outcome.value
  const own = link.personId === personId
  return { kind: 'linkCut', cut: { employer, own, ...(name !== undefined && { who: name }) } }
}
