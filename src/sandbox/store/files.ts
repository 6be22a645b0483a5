// Files that people or the bot sent. Their bytes stand in the database, so that a message and its file are one commit.
import { randomBytes } from 'node:crypto'
import { extname } from 'node:path'
import type { SandboxFile } from '../sqlite.ts'

export type FileKind = 'document' | 'photo' | 'voice' | 'sticker'

export interface StoredFile {
  fileId: string
  uniqueId: string
  kind: FileKind
  path: string
  name: string
  mime: string
  size: number
  width: number | null
  height: number | null
}

export interface NewFile {
  kind: FileKind
  name: string
  mime: string
  bytes: Uint8Array
  width?: number | undefined
  height?: number | undefined
}

const columns = 'file_id AS fileId, unique_id AS uniqueId, kind, path, name, mime, size, width, height'

export function saveFile(db: SandboxFile, file: NewFile): StoredFile {
  const uniqueId = randomBytes(11).toString('base64url')
  const fileId = `${file.kind[0]?.toUpperCase()}${randomBytes(36).toString('base64url')}`
  const extension = /^\.[A-Za-z0-9]{1,8}$/.exec(extname(file.name))?.[0] ?? ''
  db.run(
    `INSERT INTO file (file_id, unique_id, kind, path, name, mime, size, width, height, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    fileId,
    uniqueId,
    file.kind,
    `${file.kind}s/${uniqueId}${extension}`,
    file.name,
    file.mime,
    file.bytes.length,
    file.width ?? null,
    file.height ?? null,
    file.bytes,
  )
  const stored = findFile(db, fileId)
  if (!stored) throw new Error('A file that was just stored is not there')
  return stored
}

export function findFile(db: SandboxFile, fileId: string): StoredFile | undefined {
  return db.get(`SELECT ${columns} FROM file WHERE file_id = ?`, fileId)
}

export function findFileAt(db: SandboxFile, path: string): StoredFile | undefined {
  return db.get(`SELECT ${columns} FROM file WHERE path = ?`, path)
}

export function bytesOf(db: SandboxFile, { fileId }: StoredFile): Buffer {
  const row = db.get<{ body: Uint8Array }>('SELECT body FROM file WHERE file_id = ?', fileId)
  return Buffer.from(row?.body ?? [])
}
