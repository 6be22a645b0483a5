// Everything below /sandbox: people, the bot as they see it, chats, faults.
import express, { type ErrorRequestHandler, Router } from 'express'
import { z } from 'zod'
import { type BotProfile, Fault } from '../chat-api.ts'
import { demoPeople } from '../people.ts'
import { commandsFor } from '../store/commands.ts'
import { botName } from '../store/settings.ts'
import type { World } from '../world.ts'
import { sentFiles, shownFiles } from './file-routes.ts'
import { mailRouter } from './mail-router.ts'
import { onlyOwnPage } from './own-page.ts'
import { peopleRouter } from './people-router.ts'
import { NotPossible } from './standing.ts'

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
      firstName: botName(world.db, language) ?? world.bot.first_name,
      commands: commandsFor(world.db, { language, chatId: person }),
      delivery: world.delivery.way,
    } satisfies BotProfile)
  })
  router.use('/chats/:person/files', sentFiles(world))
  router.use('/chats/:person', peopleRouter(world))
  router.use('/files', shownFiles(world))
  router.use('/mail', mailRouter(world))
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

const tellWhy: ErrorRequestHandler = (error: Error & { status?: number }, _request, response, _next) => {
  const [status, why] = statusOf(error)
  if (status === 500) process.stderr.write(`${error.stack}\n`)
  response.status(status).json({ error: why })
}

function statusOf(error: Error & { status?: number }): [status: number, why: string] {
  if (error instanceof z.ZodError) return [400, z.prettifyError(error)]
  if (error instanceof NotPossible) return [409, error.message]
  if (error.status && error.status < 500) return [error.status, error.message]
  return [500, 'The sandbox failed; its output tells why.']
}
