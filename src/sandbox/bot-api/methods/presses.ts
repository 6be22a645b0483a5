// Answers to button presses.
import { z } from 'zod'
import { findPress } from '../../store/presses.ts'
import { ApiError } from '../api-error.ts'
import type { Method } from '../method.ts'

const answerableForMs = 150_000
const longestAnswer = 200

const Answer = z.object({
  callback_query_id: z.string(),
  text: z.string().optional(),
  show_alert: z.boolean().optional(),
})

export const answerCallbackQuery: Method = (world, { fields }) => {
  const { callback_query_id: id, text = '', show_alert: alert = false } = Answer.parse(fields)
  if (text.length > longestAnswer) throw ApiError.badRequest('MESSAGE_TOO_LONG')
  const press = findPress(world.db, id)
  if (!press || world.clock() - press.madeAt > answerableForMs) {
    throw ApiError.badRequest('query is too old and response timeout expired or query ID is invalid')
  }
  world.feed.publish(press.personId, { kind: 'answer', text, alert })
  return true
}
