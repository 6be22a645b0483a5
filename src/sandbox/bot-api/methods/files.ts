// Documents, photos, and fetching what people sent.
import { z } from 'zod'
import { fileContent } from '../../file-content.ts'
import { type FileKind, findFile } from '../../store/files.ts'
import { ApiError } from '../api-error.ts'
import { captionContent } from '../content.ts'
import { givenFile } from '../given-file.ts'
import type { Method } from '../method.ts'
import { send } from '../send.ts'

const sendFile =
  (kind: FileKind): Method =>
  (world, { fields, files }) =>
    send(world, fields, () => ({
      ...fileContent(givenFile(world, kind, { given: z.string().parse(fields[kind]), files })),
      ...captionContent(world, fields),
    }))

export const sendDocument = sendFile('document')
export const sendPhoto = sendFile('photo')

const largestDownload = 20 * 1024 * 1024

export const getFile: Method = (world, { fields }) => {
  const found = findFile(world.db, z.string().parse(fields.file_id))
  if (!found) throw ApiError.badRequest('invalid file_id')
  if (found.size > largestDownload) throw ApiError.badRequest('file is too big')
  return {
    file_id: found.fileId,
    file_unique_id: found.uniqueId,
    file_size: found.size,
    file_path: found.path,
  }
}
