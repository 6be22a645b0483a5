// Hands out bytes that somebody sent. Only pictures, sound and PDF are shown in the browser; the rest is saved.
import type { Response } from 'express'

const shown = /^(image\/(png|jpeg|gif|webp)|audio\/(ogg|mpeg)|application\/pdf)$/

export function serveFile(response: Response, file: { name: string; mime: string; bytes: Buffer }): void {
  const isShown = shown.test(file.mime)
  response
    .set({
      'content-type': isShown ? file.mime : 'application/octet-stream',
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodedName(file.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    })
    .send(file.bytes)
}

const encodedName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16)}`,
  )
