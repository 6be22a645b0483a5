// Everything below /sandbox: people, the bot as they see it, chats, faults.
import express, { type ErrorRequestHandler, Router } from 'express'
import { z } from 'zod'
import { type BotProfile, Fault } from '../chat-api.ts'
import { demoPeople } from '../people.ts'
import { commandsFor } from '../store/commands.ts'
import type { World } from '../world.ts'
import { onlyOwnPage } from './own-page.ts'
import { peopleRouter } from './people-router.ts'
import { NotPossible } from './person-acts.ts'

export function sandboxApi(world: World): Router {
  const router = Router()
  router.use(onlyOwnPage)
  router.get('/people', (_request, response) => {
    response.json(demoPeople)
  })
  router.get('/bot', (request, response) => {
    const { language, person } = BotQuery.parse(request.query)
    response.json({
      username: world.bot.username,
      firstName: world.bot.first_name,
      commands: commandsFor(world.db, { language, chatId: person }),
      delivery: world.delivery.way,
    } satisfies BotProfile)
  })
  router.use('/chats/:person', peopleRouter(world))
  router.use('/faults', faultsRouter(world))
  router.use((_request, response) => {
    response.status(404).json({ error: 'There is nothing here.' })
  })
  router.use(tellWhy)
  return router
}

const BotQuery = z.object({ language: z.string().default(''), person: z.coerce.number().optional() })

function faultsRouter({ faults }: World): Router {
  const router = Router()
  router.get('/', (_request, response) => {
    response.json(faults.list())
  })
  router.post('/', express.json(), (request, response) => {
    for (const fault of z.union([z.array(Fault), Fault.transform(one => [one])]).parse(request.body)) {
      faults.add(fault)
    }
    response.json(faults.list())
  })
  router.delete('/', (_request, response) => {
    faults.clear()
    response.json([])
  })
  return router
}

const tellWhy: ErrorRequestHandler = (error: Error & { status?: number }, _request, response, next) => {
  if (error instanceof z.ZodError) response.status(400).json({ error: z.prettifyError(error) })
  else if (error instanceof NotPossible) response.status(409).json({ error: error.message })
  else if (error.status && error.status < 500) response.status(error.status).json({ error: error.message })
  else next(error)
}
