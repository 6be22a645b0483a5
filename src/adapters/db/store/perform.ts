// The commands of a dialogue, carried out inside its turn.
import type { Command } from '../../../core/dialogues/effect.ts'
import type { ResultEvent } from '../../../core/dialogues/event.ts'
import { fileRegistration } from './registration.ts'
import type { TurnContext } from './store-context.ts'

export async function perform(context: TurnContext, command: Command): Promise<ResultEvent | undefined> {
  const { tx, personId } = context
  const where = { id: personId }
  switch (command.kind) {
    case 'setLanguage':
      await tx.person.update({ where, data: { language: command.language }, select: { id: true } })
      return { kind: 'languageSet' }
    case 'setReachable':
      await tx.person.update({ where, data: { reachable: command.reachable }, select: { id: true } })
      return undefined
    case 'fileRegistration':
      return fileRegistration(context, command.form)
  }
}
