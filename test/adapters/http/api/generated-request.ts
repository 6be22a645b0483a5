// Requests for an operation, as its part of the OpenAPI document allows them, or with something wrong in them.
import fc from 'fast-check'
import type { Period } from '../../../../src/core/calendar/period.ts'
import { textOf } from '../../../core/domain/schedule-file/schedule-text.ts'
import { code } from './api-server.ts'
import { type Document, invalid, type Json, valid } from './arbitrary.ts'

export type Sent = {
  method: string
  path: string
  body: string | undefined
  headers: Record<string, string>
}

export type Asking = { method: string; path: string; described: Json; kind: 'valid' | 'invalid' }

export function requests(from: Document, { method, path, described, kind }: Asking): fc.Arbitrary<Sent> {
  const make = kind === 'valid' ? valid : invalid
  const parameters: Json[] = described.parameters
  const placed = (place: string, how = make): fc.Arbitrary<object> =>
    fc.record<Record<string, unknown>>(
      Object.fromEntries(
        parameters.filter(each => each.in === place).map(each => [each.name, how(from, each.schema)]),
      ),
      { requiredKeys: parameters.filter(each => each.in === place && each.required).map(each => each.name) },
    )
  const body = bodies(from, { described, kind })
  // One wrong part at a time is wrong enough.
  const paths = fc.oneof(placed('path', valid), placed('path'))
  return fc
    .tuple(paths, placed('query'), placed('header', valid), body)
    .map(([params, query, headers, { body, type }]) => ({
      method: method.toUpperCase(),
      path: filledPath(path, params as Record<string, unknown>) + queryOf(query as Record<string, unknown>),
      headers: {
        ...Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, headerText(name, String(value))]),
        ),
        ...(type && { 'content-type': type }),
      },
      body,
    }))
}

function headerText(name: string, value: string): string {
  if (name === 'If-Match') return value.length % 2 ? '*' : '"other"'
  return value.replace(/[^\x21-\x7e]/g, 'x').slice(0, 200)
}

function filledPath(path: string, params: Record<string, unknown>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name) => segment(params[name]))
}

/** Something in the segment, and nothing that is a path of its own. */
function segment(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const encoded = encodeURIComponent(text.toWellFormed().slice(0, 500))
  return encoded === '' || /^\.+$/.test(encoded) ? 'x' : encoded
}

function queryOf(query: Record<string, unknown>): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${segment(value)}`)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

type SentBody = { body: string | undefined; type?: string }

function bodies(
  from: Document,
  { described, kind }: Pick<Asking, 'described' | 'kind'>,
): fc.Arbitrary<SentBody> {
  const content = described.requestBody?.content
  if (content === undefined) return fc.constant({ body: undefined })
  const schema = content['application/json']?.schema
  if (schema === undefined) return files(kind)
  const make = kind === 'valid' ? valid : invalid
  return make(from, schema).map(body => ({ body: JSON.stringify(body) ?? '' }))
}

const goodFile = textOf({ employerCode: code, period: '2026-05' as Period, skbbk: 0 as never })

function files(kind: Asking['kind']): fc.Arbitrary<SentBody> {
  const odd = fc.oneof(
    fc.constantFrom('', '\u0000', '%PDF-1.7', 'PK\u0003\u0004', goodFile.slice(0, 200), goodFile.repeat(2)),
    fc.string({ unit: 'binary', maxLength: 400 }),
  )
  const types = fc.constantFrom(
    'text/plain',
    'text/csv',
    'application/octet-stream',
    'application/pdf',
    'text',
  )
  return kind === 'valid'
    ? fc.constant({ body: goodFile, type: 'application/octet-stream' })
    : fc.record({ body: odd, type: types })
}
