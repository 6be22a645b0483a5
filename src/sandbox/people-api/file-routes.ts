// Files in the chat: a person sends one, the page shows one.
import express, { Router } from 'express'
import { z } from 'zod'
import { fileContent } from '../file-content.ts'
import { imageSize } from '../image-size.ts'
import { mimeType } from '../mime-type.ts'
import { serveFile } from '../serve-file.ts'
import { bytesOf, findFile, saveFile } from '../store/files.ts'
import type { World } from '../world.ts'
import { write } from './person-acts.ts'

const largestBody = '60mb'

const NewFile = z.object({
  name: z.string().min(1).max(255),
  kind: z.enum(['document', 'photo', 'voice', 'sticker']).default('document'),
  caption: z.string().max(1024).optional(),
})

/** POST /sandbox/chats/:person/files, the raw bytes as its body. */
export function sentFiles(world: World): Router {
  const router = Router({ mergeParams: true })
  router.post('/', express.raw({ type: () => true, limit: largestBody }), (request, response) => {
    const { person } = z.object({ person: z.coerce.number().int() }).parse(request.params)
    const { name, kind, caption } = NewFile.parse(request.query)
    if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
      response.status(400).json({ error: 'The body is empty; a file has at least one byte.' })
      return
    }
    const bytes = request.body
    const mime = mimeType(name, request.headers['content-type'] ?? '')
    const message = world.db.transaction(() => {
      const file = saveFile(world.db, {
        kind,
        name,
        mime,
        bytes,
        ...(kind === 'photo' ? imageSize(bytes) : {}),
      })
      return write(world, person, { ...fileContent(file), ...(caption ? { caption } : {}) })
    })
    response.json(message)
  })
  return router
}

/** GET /sandbox/files/:fileId */
export function shownFiles({ db }: World): Router {
  const router = Router()
  router.get('/:fileId', (request, response) => {
    const found = findFile(db, request.params.fileId)
    if (found) serveFile(response, { name: found.name, mime: found.mime, bytes: bytesOf(db, found) })
    else response.status(404).json({ error: 'There is no such file.' })
  })
  return router
}
