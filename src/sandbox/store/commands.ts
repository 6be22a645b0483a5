// Command lists by scope and language, and which of them a person sees.
import type { SandboxFile } from '../sqlite.ts'

export interface Command {
  command: string
  description: string
}

/** An empty language stands for everybody. */
export interface CommandPlace {
  scope: string
  language: string
}

export function readCommands(db: SandboxFile, { scope, language }: CommandPlace): Command[] | undefined {
  const row = db.get<{ body: string }>(
    'SELECT body FROM command_list WHERE scope = ? AND language = ?',
    scope,
    language,
  )
  return row && (JSON.parse(row.body) as Command[])
}

/** An empty list forgets the place. */
export function writeCommands(db: SandboxFile, { scope, language }: CommandPlace, commands: Command[]): void {
  db.run('DELETE FROM command_list WHERE scope = ? AND language = ?', scope, language)
  if (commands.length === 0) return
  db.run(
    'INSERT INTO command_list (scope, language, body) VALUES (?, ?, ?)',
    scope,
    language,
    JSON.stringify(commands),
  )
}

/** As Telegram picks them in a private chat: the narrowest scope first, and there the language before none. */
export function commandsFor(
  db: SandboxFile,
  person: { language: string; chatId?: number | undefined },
): Command[] {
  const language = person.language.slice(0, 2).toLowerCase()
  const scopes = [
    ...(person.chatId === undefined ? [] : [`chat:${person.chatId}`]),
    'all_private_chats',
    'default',
  ]
  for (const scope of scopes) {
    const found = readCommands(db, { scope, language }) ?? readCommands(db, { scope, language: '' })
    if (found) return found
  }
  return []
}
