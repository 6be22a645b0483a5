// One operation of the API: from its declaration come its route, its checks and its part of the OpenAPI document.
import type { z } from 'zod'
import type { ApiKey } from '../../../app/api-access.ts'
import type { Language } from '../../../core/domain/language.ts'
import type { ProblemCode } from '../../../wire/problem.ts'
import type { Scope } from '../../../wire/scope.ts'
import type { ApiContext } from './api-context.ts'
import type { Wrong } from './invalid-parts.ts'
import type { PlacedFinding } from './refused.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A request whose every part was checked. */
export type Call<Params = unknown, Query = unknown, Body = unknown> = {
  params: Params
  query: Query
  body: Body
  key: ApiKey
  language: Language
  /** Whether the client holds the newest representation; throws when it does not, or does not say. */
  checkUnchanged: (current: unknown) => void
  /** The Idempotency-Key, told apart from the same word of another API key. */
  onceKey: string | undefined
}

export type Reply = {
  status: number
  body?: unknown
  /** A file instead of JSON. */
  file?: { type: string; name: string; bytes: Uint8Array }
  headers?: Record<string, string>
  /** The cursor of the next page, for the Link header. */
  next?: string
}

/** Files are handed over as bytes, with the media type they came with. */
export type FileBody = { type: string; bytes: Uint8Array }

/** What became of a body that its operation reads itself. */
export type BodyRead<Body = unknown> =
  | { body: Body }
  | { errors: readonly Wrong[]; findings: readonly PlacedFinding[] }

export type Operation = {
  id: string
  tag: string
  method: Method
  /** Below /api/v1, with parameters as {name}. */
  path: string
  scope: Scope
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType | 'file'
  /** Reads a JSON body that is too long to be read as others are; `params` only when they are right. */
  readBody?: (bytes: Uint8Array, params: unknown, context: ApiContext) => Promise<BodyRead>
  /** The most bytes of the body; 256 kB unless told. */
  bodyLimit?: number
  /** What is replied by status; undefined has no body, 'file' is bytes. */
  replies: Readonly<Record<number, z.ZodType | 'file' | undefined>>
  /** The media types of a reply that is a file, where they differ from those that are taken. */
  fileTypes?: readonly string[]
  /** What else than the common problems may be told. */
  problems?: readonly ProblemCode[]
  /** The reply carries an ETag; a change also wants If-Match. */
  tagged?: 'read' | 'changed'
  handle: (call: Call, context: ApiContext) => Promise<Reply>
}

type Typed<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType | 'file', Read> = Omit<
  Operation,
  'params' | 'query' | 'body' | 'readBody' | 'handle'
> & {
  params?: P
  query?: Q
  body?: B
  readBody?: (
    bytes: Uint8Array,
    params: z.infer<P> | undefined,
    context: ApiContext,
  ) => Promise<BodyRead<Read>>
  handle: (call: Call<z.infer<P>, z.infer<Q>, BodyOf<B, Read>>, context: ApiContext) => Promise<Reply>
}

type BodyOf<B extends z.ZodType | 'file', Read> = [Read] extends [never]
  ? B extends z.ZodType
    ? z.infer<B>
    : FileBody
  : Read

/** Declares an operation; its handler gets what its shapes promise. */
export function operation<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType | 'file' = z.ZodType,
  Read = never,
>(declared: Typed<P, Q, B, Read>): Operation {
  return declared as unknown as Operation
}
