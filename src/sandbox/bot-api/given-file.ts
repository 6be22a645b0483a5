// The file a call names: an upload, or the id of one sent before.
import { imageSize } from '../image-size.ts'
import { mimeType } from '../mime-type.ts'
import { type FileKind, findFile, type NewFile, type StoredFile, saveFile } from '../store/files.ts'
import type { World } from '../world.ts'
import { ApiError } from './api-error.ts'
import type { UploadedFile } from './request-body.ts'

const megabyte = 1024 * 1024
const largestDocument = 50 * megabyte
const largestPhoto = 10 * megabyte
const mostPixelsAround = 10_000
const mostStretched = 20

export function givenFile(
  world: World,
  kind: FileKind,
  { given, files }: { given: string; files: ReadonlyMap<string, UploadedFile> },
): StoredFile {
  const upload = given.startsWith('attach://') ? files.get(given.slice('attach://'.length)) : undefined
  if (upload) return saveFile(world.db, newFile(kind, upload))
  const found = findFile(world.db, given)
  if (!found) throw ApiError.badRequest('wrong file identifier/HTTP URL specified')
  if (found.kind !== kind) throw ApiError.badRequest(`can't use file of type ${found.kind} as ${kind}`)
  return found
}

function newFile(kind: FileKind, { name, type: mime, bytes }: UploadedFile): NewFile {
  if (bytes.length === 0) throw ApiError.badRequest('file must be non-empty')
  if (bytes.length > largestDocument) throw new ApiError(413, 'Request Entity Too Large')
  const file = { kind, name, mime: mimeType(name, mime), bytes }
  return kind === 'photo' ? { ...file, ...photoSize(bytes) } : file
}

function photoSize(bytes: Uint8Array): { width: number; height: number } {
  if (bytes.length > largestPhoto) throw ApiError.badRequest('file is too big for a photo')
  const size = imageSize(bytes)
  if (!size) throw ApiError.badRequest('IMAGE_PROCESS_FAILED')
  const { width, height } = size
  const isStretched = Math.max(width, height) > mostStretched * Math.min(width, height)
  if (width + height > mostPixelsAround || isStretched) throw ApiError.badRequest('PHOTO_INVALID_DIMENSIONS')
  return size
}
