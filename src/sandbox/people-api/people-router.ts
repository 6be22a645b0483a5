// /sandbox/chats/:person – what the chat page, or a test, does in a person's name.
import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { listMessages, toChatMessage } from '../store/messages.ts'
import type { MessageEntity } from '../telegram-objects.ts'
import type { World } from '../world.ts'
import { listen } from './listen.ts'
import * as acts from './person-acts.ts'
import { addRawUpdate } from './raw-update.ts'
import { setBlocked, setDeactivated } from './standing.ts'

const PersonId = z.coerce.number().int().positive()
const Text = z.string().min(1).max(4096)
const NewMessage = z.object({
  text: Text,
  replyTo: z.int().optional(),
  entities: z.array(z.custom<MessageEntity>()).optional(),
})
const Press = z.object({ messageId: z.int(), data: z.string().max(64) })
const Contact = z.object({ userId: z.int().optional(), phone: z.string().optional() })
const Location = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
const Reaction = z.object({ messageId: z.int(), emoji: z.string() })
const Block = z.object({ blocked: z.boolean().optional(), deactivated: z.boolean().optional() })

const personIn = (request: Request): number => PersonId.parse(request.params.person)
const done = (response: Response): void => {
  response.json({})
}

export function peopleRouter(world: World): Router {
  const router = Router({ mergeParams: true })
  router.get('/events', (request, response, next) =>
    listen(world.feed, personIn(request))(request, response, next),
  )
  router.get('/messages', (request, response) => {
    const limit = z.coerce.number().int().min(1).max(1000).default(200).parse(request.query.limit)
    response.json(listMessages(world.db, personIn(request), limit).map(toChatMessage))
  })
  router.delete('/', (request, response) => {
    acts.emptyHistory(world, personIn(request))
    done(response)
  })
  router.use(express.json({ limit: '1mb' }))
  router.post('/messages', (request, response) => {
    response.json(acts.writeText(world, personIn(request), NewMessage.parse(request.body)))
  })
  router.put('/messages/:id', (request, response) => {
    const messageId = z.coerce.number().int().parse(request.params.id)
    const { text } = z.object({ text: Text }).parse(request.body)
    response.json(acts.editText(world, personIn(request), { messageId, text }))
  })
  router.post('/presses', (request, response) => {
    response.json({ id: acts.press(world, personIn(request), Press.parse(request.body)) })
  })
  router.post('/contact', (request, response) => {
    response.json(acts.shareContact(world, personIn(request), Contact.parse(request.body ?? {})))
  })
  router.post('/location', (request, response) => {
    response.json(acts.write(world, personIn(request), { location: Location.parse(request.body) }))
  })
  router.post('/reactions', (request, response) => {
    acts.react(world, personIn(request), Reaction.parse(request.body))
    done(response)
  })
  router.post('/block', (request, response) => {
    const { blocked, deactivated } = Block.parse(request.body)
    if (deactivated !== undefined) setDeactivated(world, personIn(request), deactivated)
    if (blocked !== undefined) setBlocked(world, personIn(request), blocked)
    done(response)
  })
  router.post('/raw', (request, response) => {
    const update = z.record(z.string(), z.unknown()).parse(request.body)
    response.json(addRawUpdate(world, personIn(request), update) ?? {})
  })
  return router
}
