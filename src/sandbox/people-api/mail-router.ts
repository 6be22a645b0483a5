// /sandbox/mail – what would have been mailed.
import { type Response, Router } from 'express'
import { z } from 'zod'
import { serveFile } from '../serve-file.ts'
import { emptyMailbox, findAttachment, findMail, listMails } from '../store/mails.ts'
import type { World } from '../world.ts'

const Id = z.coerce.number().int()
const mostListed = 200

export function mailRouter({ db }: World): Router {
  const router = Router()
  router.get('/', (_request, response) => {
    response.json(listMails(db, mostListed))
  })
  router.delete('/', (_request, response) => {
    emptyMailbox(db)
    response.json([])
  })
  router.get('/:id', (request, response) => {
    const found = findMail(db, Id.parse(request.params.id))
    if (found) response.json(found)
    else notThere(response)
  })
  router.get('/:id/attachments/:n', (request, response) => {
    const found = findAttachment(db, Id.parse(request.params.id), Id.parse(request.params.n))
    if (found) serveFile(response, { name: found.name, mime: found.type, bytes: Buffer.from(found.body) })
    else notThere(response)
  })
  return router
}

const notThere = (response: Response): void => {
  response.status(404).json({ error: 'There is no such mail.' })
}
