// The question of the step in progress: whole, and as it is asked once more after whatever came in between.
import type { Message } from '../messages/message.ts'
import { batchPrompt } from './batch-list.ts'
import { calculatingPrompt } from './calculating-question.ts'
import { type Conversation, inProgress, type Namespace, namespaceOf } from './conversation.ts'
import { enclosingPrompt, enclosingPromptAgain } from './enclosing-message.ts'
import { filePrompt, filePromptAgain } from './file-prompt.ts'
import { linkingPrompt } from './linking-question.ts'
import { privacyPrompt } from './privacy-prompt.ts'
import { registrationPrompt } from './registration-question.ts'
import { requestingPrompt, requestingPromptAgain } from './requesting-message.ts'

type Prompt = (state: Conversation) => Message | undefined

/** How each dialogue asks its step; undefined where what the step needs is gone. */
const prompts: Record<Namespace, Prompt> = {
  registering: registrationPrompt,
  calculating: calculatingPrompt,
  file: filePrompt,
  batch: batchPrompt,
  linking: linkingPrompt,
  requesting: requestingPrompt,
  privacy: privacyPrompt,
  enclosing: enclosingPrompt,
}

/** Where the question is long, how it is asked once more beside something else: its buttons are the same. */
const shortPrompts: Partial<Record<Namespace, Prompt>> = {
  file: filePromptAgain,
  requesting: requestingPromptAgain,
  enclosing: enclosingPromptAgain,
}

/** The step of the dialogue in progress as it is asked once more after whatever came in between; undefined at the menu. */
export function shortPromptOf(state: Conversation): Message | undefined {
  const step = inProgress(state)
  return step && (shortPrompts[namespaceOf(step)]?.(state) ?? promptOf(state))
}

/** The step of the dialogue in progress as it is asked; undefined at the menu. */
export function promptOf(state: Conversation): Message | undefined {
  const step = inProgress(state)
  return step && prompts[namespaceOf(step)](state)
}
