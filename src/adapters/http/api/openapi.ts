// The OpenAPI 3.1 document, made from the same table as the routes.
import { z } from 'zod'
import type { Language } from '../../../core/domain/language.ts'
import { OnceKey } from '../../../wire/once-key.ts'
import { Problem, type ProblemCode, problemStatus } from '../../../wire/problem.ts'
import { shapes } from '../../../wire/shape.ts'
import type { ApiTexts } from './api-context.ts'
import { fileTypes } from './body-parser.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

type Json = Record<string, unknown>

const uri = (id: string) => `#/components/schemas/${id}`

export function openApiDocument(language: Language, texts: ApiTexts): Json {
  const say = (key: string) => texts(language, key)
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation, say) }
  }
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  return {
    openapi: '3.1.1',
    info: { title: say('document.title'), description: say('document.description'), version: '1' },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    tags: tags.map(tag => ({ name: tag, description: say(`tag.${tag}`) })),
    paths,
    components: {
      schemas: components(),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', bearerFormat: 'shb_…', description: say('document.key') },
      },
    },
  }
}

function components(): Json {
  const { schemas } = z.toJSONSchema(shapes, { io: 'input', uri })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]))
}

function bare({ $schema, $id, ...schema }: Json): Json {
  return schema
}

function described(operation: Operation, say: (key: string) => string): Json {
  const { id, tag, method, scope, body } = operation
  const texts = { summary: say(`operation.${id}`) }
  const content = body && (body === 'file' ? fileContent() : { 'application/json': { schema: ref(body) } })
  return {
    operationId: id,
    tags: [tag],
    ...texts,
    description: `Scope: \`${scope}\``,
    security: [{ key: [] }],
    parameters: [
      ...parameters('path', operation.params),
      ...parameters('query', operation.query),
      ...headersOf(operation),
    ],
    ...(content && { requestBody: { required: true, content } }),
    responses: { ...replies(operation, say), ...problems(operation, method, say) },
  }
}

/** A shape by its name, or spelled out when it has none. */
function ref(shape: z.ZodType): Json {
  const id = shapes.get(shape)?.id
  return id === undefined ? bare(z.toJSONSchema(shape, { io: 'input' }) as Json) : { $ref: uri(id) }
}

function parameters(place: 'path' | 'query', shape: z.ZodObject | undefined): Json[] {
  return Object.entries(shape?.shape ?? {}).map(([name, each]) => {
    const optional = each instanceof z.ZodOptional
    const schema = ref((optional ? each.unwrap() : each) as z.ZodType)
    return { name, in: place, required: !optional, schema }
  })
}

function headersOf({ method, tagged }: Operation): Json[] {
  const text = { type: 'string' }
  if (method === 'post')
    return [{ name: 'Idempotency-Key', in: 'header', required: false, schema: ref(OnceKey) }]
  if (tagged === 'changed') return [{ name: 'If-Match', in: 'header', required: true, schema: text }]
  return tagged ? [{ name: 'If-None-Match', in: 'header', required: false, schema: text }] : []
}

function fileContent(types: readonly string[] = fileTypes): Json {
  return Object.fromEntries(types.map(type => [type, { schema: { type: 'string', format: 'binary' } }]))
}

function replies(operation: Operation, say: (key: string) => string): Json {
  const told = Object.entries(operation.replies).map(([status, shape]) => {
    const content =
      shape &&
      (shape === 'file' ? fileContent(operation.fileTypes) : { 'application/json': { schema: ref(shape) } })
    return [status, { description: say(`reply.${status}`), ...(content && { content }) }]
  })
  if (operation.method === 'get' && operation.tagged) told.push(['304', { description: say('reply.304') }])
  return Object.fromEntries(told)
}

const always: readonly ProblemCode[] = [
  ...(['keyMissing', 'keyWrong', 'keyRevoked', 'scopeMissing', 'notValid', 'tooManyRequests'] as const),
  ...(['notAcceptable', 'malformedBody', 'failed'] as const),
]

function codesOf({ method, body, tagged, problems = [] }: Operation): readonly ProblemCode[] {
  return [
    ...always,
    ...problems,
    ...(method === 'post' ? (['idempotencyKeyRunning', 'idempotencyKeyReused'] as const) : []),
    ...(body ? (['bodyTooLarge', 'bodyKindNotTaken'] as const) : []),
    ...(tagged === 'changed' ? (['changedMeanwhile', 'ifMatchMissing'] as const) : []),
  ]
}

function problems(operation: Operation, _method: string, say: (key: string) => string): Json {
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of new Set(codesOf(operation))) {
    const status = problemStatus[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  const content = { 'application/problem+json': { schema: ref(Problem) } }
  const told = [...byStatus].toSorted(([one], [other]) => one - other)
  return Object.fromEntries(
    told.map(([status, codes]) => [
      String(status),
      {
        description: codes.map(code => `\`${code}\`: ${say(`problem.${code}.title`)}`).join('\n\n'),
        content,
      },
    ]),
  )
}
