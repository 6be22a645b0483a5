// `/privacy`: what is kept of a person, by whom and how long; a copy of it as a file, and deleting it.
import { type Message, message, withChoices } from '../messages/message.ts'
import { aside, promptAgain, thenGoOn } from './aside.ts'
import type { Behaviour } from './behaviour.ts'
import { atDialogue, type Conversation, newConversation, stepIn } from './conversation.ts'
import { replace, say } from './effect.ts'
import type { Facts } from './facts.ts'
import type { JobResult } from './job.ts'
import { menu } from './menu.ts'
import { privacyPrompt } from './privacy-prompt.ts'
import { deletionAnswer, privacySaid } from './privacy-words.ts'
import { home, joined, menuRow, stay, type Turn } from './turn-result.ts'

/** What is kept, with the buttons for a copy and for deleting. */
export function privacy(state: Conversation, { operator: { mode, name, specimen } }: Facts): Turn {
  const who = specimen ? 'specimen' : mode
  const said = message(
    'settings:privacy.title',
    [`settings:privacy.${who}`, { name }],
    'settings:privacy.text',
  )
  const page = withChoices(
    said,
    [{ label: 'settings:button.export', press: 'privacy:export' }],
    [{ label: 'settings:button.delete', press: 'privacy:delete' }],
    menuRow,
  )
  return thenGoOn(stay(state, say(page)))
}

/** Deleting is carried out only where it was asked for just now: an old button deletes nothing. */
export function privacyPressed(
  state: Conversation,
  facts: Facts,
  [what]: readonly string[],
): Turn | undefined {
  switch (what) {
    case undefined:
      return privacy(state, facts)
    case 'export':
      return exportBegun(state, facts)
    case 'delete':
      return askToDelete(state, facts)
    case 'deleteYes':
      return stepIn(state, 'privacy') ? deletionBegun(facts) : undefined
    case 'keep':
      return stepIn(state, 'privacy') ? kept(state) : undefined
    default:
      return undefined
  }
}

/** "Padam data saya", "export my data": undefined for anything else, and while an officer is waited for. */
export function privacyTyped(state: Conversation, text: string, facts: Facts): Turn | undefined {
  // What answers the question of this very dialogue is not asked for anew.
  const answers = stepIn(state, 'privacy') !== undefined && deletionAnswer(text) !== undefined
  const wish = state.holder.by === 'bot' && !answers ? privacySaid(text) : undefined
  return wish && privacyPressed(state, facts, [wish])
}

function askToDelete(state: Conversation, { links }: Facts): Turn {
  const asking = atDialogue(state, { at: 'privacy.confirm', linked: links.length > 0 })
  return stay(asking, say(privacyPrompt(asking)))
}

function exportBegun(state: Conversation, { now, language }: Facts): Turn {
  const job = { kind: 'exportPerson', ticket: ticketOf(now), language } as const
  return stay(state, { kind: 'begin', job, said: message('settings:export.begun') })
}

/** Nothing of the conversation is kept, the form and the file in hand included. */
function deletionBegun({ now, language }: Facts): Turn {
  const job = { kind: 'deletePerson', ticket: ticketOf(now), language } as const
  return stay(newConversation, { kind: 'begin', job, said: message('settings:delete.begun') })
}

function ticketOf(now: number): string {
  return `privacy-${now.toString(36)}`
}

function kept(state: Conversation): Turn {
  return home(state, joined(message('settings:delete.kept'), menu(state)))
}

/** The copy, below the word that it is done; in the middle of a dialogue its step follows. */
export function exportMade(
  state: Conversation,
  { file: { id, name } }: Extract<JobResult, { kind: 'exportMade' }>,
): Turn {
  const attach = { document: 'file', fileId: id, name } as const
  const said: Message = { ...message('settings:export.made'), attach }
  return thenGoOn(stay(state, replace(message('settings:export.done')), say(said)))
}

/** How the question behaves: what is not a clear answer is asked again. */
export const privacyBehaviour: Behaviour = {
  goOn: 'settings:delete.goOn',
  stop: kept,
  back: kept,
  skip: kept,
  word: (state, text, facts) => {
    const answer = deletionAnswer(text)
    if (answer === undefined) return undefined
    if (answer === 'unclear') return promptAgain(state)
    return privacyPressed(state, facts, [answer])
  },
  explain: state => aside(state, message('dialogue.pressButton')),
}
