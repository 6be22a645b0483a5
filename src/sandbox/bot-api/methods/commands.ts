// The bot's command lists, by scope and language.
import { z } from 'zod'
import { type CommandPlace, readCommands, writeCommands } from '../../store/commands.ts'
import type { Fields } from '../../telegram-objects.ts'
import type { World } from '../../world.ts'
import { ApiError } from '../api-error.ts'
import { languageCode } from '../language-code.ts'
import type { Method } from '../method.ts'

const Place = z.object({
  scope: z
    .object({
      type: z.string(),
      chat_id: z.union([z.int(), z.string()]).optional(),
      user_id: z.int().optional(),
    })
    .default({ type: 'default' }),
  language_code: z.string().default(''),
})

function placeIn(fields: Fields): CommandPlace {
  const { scope, language_code } = Place.parse(fields)
  const parts = [scope.type, scope.chat_id, scope.user_id].filter(part => part !== undefined)
  return { scope: parts.join(':'), language: languageCode(language_code) }
}

const mostCommands = 100
const longestDescription = 256
const Commands = z.array(z.object({ command: z.string(), description: z.string() }))

export const setMyCommands: Method = (world, { fields }) => {
  const commands = Commands.parse(fields.commands).map(({ command, description }) => ({
    command: command.replace(/^\//, ''),
    description: description.trim(),
  }))
  if (commands.length > mostCommands) throw ApiError.badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw ApiError.badRequest('BOT_COMMAND_INVALID')
    if (description.length < 1 || description.length > longestDescription) {
      throw ApiError.badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
    }
  }
  return write(world, placeIn(fields), commands)
}

export const deleteMyCommands: Method = (world, { fields }) => write(world, placeIn(fields), [])

export const getMyCommands: Method = (world, { fields }) => readCommands(world.db, placeIn(fields)) ?? []

function write(world: World, place: CommandPlace, commands: z.infer<typeof Commands>): true {
  writeCommands(world.db, place, commands)
  world.db.afterCommit(() => world.feed.publishToAll({ kind: 'commands' }))
  return true
}
