// The methods that the sandbox plays, by name. Others of the published list are answered 501.
import type { Method } from '../method.ts'
import * as commands from './commands.ts'
import * as edits from './edits.ts'
import * as files from './files.ts'
import * as identity from './identity.ts'
import * as messages from './messages.ts'
import * as presses from './presses.ts'
import * as profile from './profile.ts'
import * as reactions from './reactions.ts'
import * as updates from './updates.ts'

export const methods: Readonly<Record<string, Method>> = {
  ...identity,
  ...profile,
  ...commands,
  ...updates,
  ...messages,
  ...files,
  ...edits,
  ...presses,
  ...reactions,
}
