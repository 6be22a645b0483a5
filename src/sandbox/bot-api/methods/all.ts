// The methods that the sandbox plays, by name. Others of the published list are answered 501.
import type { Method } from '../method.ts'
import * as edits from './edits.ts'
import * as identity from './identity.ts'
import * as messages from './messages.ts'
import { answerCallbackQuery } from './presses.ts'
import * as updates from './updates.ts'

export const methods: Readonly<Record<string, Method>> = {
  ...identity,
  ...updates,
  ...messages,
  ...edits,
  answerCallbackQuery,
}
