// Values that a JSON Schema of the OpenAPI document allows, and values that are wrong for it.
import fc from 'fast-check'

// biome-ignore lint/suspicious/noExplicitAny: a document is looked into freely.
export type Json = any

/** Values on record, by the name of their shape: mostly these are taken, so that requests get somewhere. */
export type Known = Record<string, readonly unknown[]>

export type Document = { document: Json; known: Known }

export function valid(from: Document, schema: Json): fc.Arbitrary<unknown> {
  if (schema.$ref) return named(from, schema.$ref.split('/').at(-1))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((each: Json) => valid(from, each)))
  switch (schema.type) {
    case 'object':
      return object(from, schema)
    case 'array':
      return fc.array(valid(from, schema.items), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      })
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -1000, max: Math.min(schema.maximum ?? 1000, 2 ** 40) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return text(schema)
  }
}

function named(from: Document, id: string): fc.Arbitrary<unknown> {
  const made = valid(from, from.document.components.schemas[id])
  const known = from.known[id] ?? []
  if (known.length === 0) return made
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made })
}

function object(from: Document, { properties = {}, required = [] }: Json): fc.Arbitrary<unknown> {
  const parts = Object.entries(properties).map(([name, each]) => [name, valid(from, each)])
  return fc.record(Object.fromEntries(parts), { requiredKeys: required })
}

function text({ pattern, minLength = 0, maxLength, allOf = [] }: Json): fc.Arbitrary<string> {
  const patterns = [pattern, ...allOf.map((each: Json) => each.pattern)].filter(each => each !== undefined)
  const first = patterns.find(each => !/\\p|\(\?/i.test(each))
  const made = first
    ? fc.stringMatching(new RegExp(first))
    : fc.string({ unit: 'grapheme', minLength, maxLength: maxLength ?? minLength + 20 })
  const rest = patterns.map(each => new RegExp(each, 'u'))
  return patterns.includes('^https?:\\/\\/[^\\s\\p{Cc}]+$')
    ? fc.webUrl({ validSchemes: ['http', 'https'] })
    : made.filter(each => rest.every(one => one.test(each)) && each.length <= (maxLength ?? Infinity))
}

/** A valid value with one thing in it made wrong, or something else altogether. */
export function invalid(from: Document, schema: Json): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.jsonValue(),
    valid(from, schema).chain(value => (isObject(value) ? broken(value) : nasty)),
  )
}

const nasty = fc.constantFrom<unknown[]>(
  ...[null, true, -1, 0.5, 1e300, '', ' ', '\u0000', 'a\u0000b', '\ud800', 'x'.repeat(5_000), [], {}],
  ...[[[]], { $ne: 1 }, '2026-02-31', '2026-13', '0000-01-01T00:00:00Z', "'; DROP TABLE x; --", '../..'],
)

function broken(value: Record<string, unknown>): fc.Arbitrary<unknown> {
  const names = Object.keys(value)
  const unknown = fc.constantFrom('__proto__', 'constructor', 'unknown', '').map(name => {
    const entries = [...Object.entries(value), [name, 1]]
    return Object.fromEntries(entries)
  })
  if (names.length === 0) return unknown
  const name = fc.constantFrom(...names)
  return fc.oneof(
    unknown,
    fc.tuple(name, nasty).map(([at, wrong]) => ({ ...value, [at]: wrong })),
    name.map(at => ({ ...value, [at]: undefined })),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
