// The question of the step in progress, as it is asked again after whatever came in between.
import type { Message } from '../messages/message.ts'
import { batchPrompt } from './batch-list.ts'
import { calculatingPrompt } from './calculating-question.ts'
import { type Conversation, inProgress, type Namespace, namespaceOf } from './conversation.ts'
import { enclosingPrompt } from './enclosing-message.ts'
import { filePrompt } from './file-prompt.ts'
import { linkingPrompt } from './linking-question.ts'
import { privacyPrompt } from './privacy-prompt.ts'
import { registrationPrompt } from './registration-question.ts'
import { requestingPrompt } from './requesting-message.ts'

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

/** The step of the dialogue in progress as it is asked; undefined at the menu. */
export function promptOf(state: Conversation): Message | undefined {
  const step = inProgress(state)
  return step && prompts[namespaceOf(step)](state)
}
