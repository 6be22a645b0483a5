// What each dialogue does with what comes to it while one of its steps is in progress. A new dialogue has a row here, one
// in `prompt.ts`, and its steps in `conversation.ts`.
import { batch } from './batch-behaviour.ts'
import type { Behaviour } from './behaviour.ts'
import { calculating } from './calculating-behaviour.ts'
import { type Conversation, inProgress, type Namespace, namespaceOf } from './conversation.ts'
import { enclosing } from './enclosing-behaviour.ts'
import { file } from './file-behaviour.ts'
import { linking } from './linking-behaviour.ts'
import { privacyBehaviour } from './privacy.ts'
import { registering } from './registration-behaviour.ts'
import { requesting } from './requesting-behaviour.ts'

const behaviours: Record<Namespace, Behaviour> = {
  registering,
  calculating,
  file,
  batch,
  linking,
  requesting,
  privacy: privacyBehaviour,
  enclosing,
}

/** How the dialogue in progress behaves; undefined at the menu and while a person is waited for. */
export function behaviourOf(state: Conversation): Behaviour | undefined {
  const step = inProgress(state)
  return step && behaviours[namespaceOf(step)]
}
