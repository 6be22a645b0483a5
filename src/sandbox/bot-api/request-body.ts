// Reads a call's arguments from the query, JSON, a form or a multipart form.
import type { Request } from 'express'
import { ApiError } from './api-error.ts'
import { readParts } from './multipart.ts'

export interface UploadedFile {
  name: string
  type: string
  bytes: Uint8Array
}

export interface Arguments {
  fields: Record<string, unknown>
  files: ReadonlyMap<string, UploadedFile>
  /** Values of a form are texts, whatever they mean. */
  isForm: boolean
}

/** Expects the raw bytes in `request.body`. */
export function readArguments(request: Request): Arguments {
  const fields: Record<string, unknown> = Object.fromEntries(new URL(request.url, 'http://bot').searchParams)
  const body: unknown = request.body
  if (!Buffer.isBuffer(body) || body.length === 0) return { fields, files: new Map(), isForm: true }
  const type = request.headers['content-type'] ?? ''
  if (/^application\/json/i.test(type)) {
    return { fields: { ...fields, ...readJson(body) }, files: new Map(), isForm: false }
  }
  if (/^application\/x-www-form-urlencoded/i.test(type)) {
    const form = new URLSearchParams(body.toString('utf8'))
    return { fields: { ...fields, ...Object.fromEntries(form) }, files: new Map(), isForm: true }
  }
  if (/^multipart\/form-data/i.test(type)) return readMultipart(fields, body, type)
  throw ApiError.badRequest(`unsupported Content-Type "${type}"`)
}

function readJson(body: Buffer): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw ApiError.badRequest("can't parse JSON object")
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw ApiError.badRequest('object expected')
  }
  return value as Record<string, unknown>
}

function readMultipart(query: Record<string, unknown>, body: Buffer, type: string): Arguments {
  const fields = { ...query }
  const files = new Map<string, UploadedFile>()
  for (const { name, filename, bytes, type: partType } of readParts(body, type)) {
    if (filename === undefined) fields[name] = bytes.toString('utf8')
    else files.set(name, { name: filename, type: partType, bytes })
  }
  return { fields, files, isForm: true }
}
