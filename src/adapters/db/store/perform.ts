// The commands of a dialogue, carried out inside its turn.
import type { Command } from '../../../core/dialogues/effect.ts'
import type { ResultEvent } from '../../../core/dialogues/event.ts'
import { performLinking } from '../links/perform-linking.ts'
import { performRequesting } from '../links/perform-requesting.ts'
import { changePreferences } from './preferences.ts'
import { fileRegistration, performRegistration } from './registration.ts'
import { sayPaid } from './say-paid.ts'
import { dateOf, type TurnContext } from './store-context.ts'

/** A payroll file that was not sent is kept for a week. */
const longestUnsentMs = 8 * 24 * 3_600_000

export async function perform(context: TurnContext, command: Command): Promise<ResultEvent | undefined> {
  const { tx, personId, clock } = context
  const where = { id: personId }
  switch (command.kind) {
    case 'setLanguage':
      await tx.person.update({ where, data: { language: command.language }, select: { id: true } })
      return { kind: 'languageSet' }
    case 'setReachable':
      await tx.person.update({ where, data: { reachable: command.reachable }, select: { id: true } })
      return undefined
    case 'changePreferences':
      return changePreferences(context, command)
    case 'giveConsent': {
      const data = { consentedAt: dateOf(clock.now()), noticeVersion: command.noticeVersion }
      await tx.person.update({ where, data, select: { id: true } })
      return { kind: 'consentGiven' }
    }
    case 'dropFiles': {
      const { ids } = command
      const now = clock.now()
      // What was sent with a file is a record, kept for years: nobody drops that.
      const droppable = { deleteAfter: { lte: new Date(now + longestUnsentMs) } }
      const where = { id: { in: [...ids] }, personId, ...droppable }
      await tx.keptFile.updateMany({ where, data: { deleteAfter: dateOf(now) } })
      return undefined
    }
    case 'sayPaid':
      return sayPaid(context, command)
    case 'fileRegistration':
      return fileRegistration(context, command.form)
    case 'correctRegistration':
    case 'saySent':
    case 'stopMail':
      return performRegistration(context, command)
    case 'openLinkRequest':
    case 'cancelLinkRequest':
      return performRequesting(context, command)
    default:
      return performLinking(context, command)
  }
}
