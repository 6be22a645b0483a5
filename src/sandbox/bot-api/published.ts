// The published list of methods and types. `?` marks a field that may be missing, `=x` a text that must be x.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Shape = z.record(z.string(), z.string())
const published = z
  .object({
    version: z.string(),
    methods: z.record(z.string(), Shape),
    types: z.record(z.string(), z.union([z.string(), Shape])),
  })
  .parse(JSON.parse(readFileSync(new URL('../bot-api-10.1.json', import.meta.url), 'utf8')))

export interface Field {
  name: string
  isRequired: boolean
  types: string[]
}

export interface PublishedMethod {
  name: string
  fields: Map<string, Field>
}

const fieldsOf = (shape: Record<string, string>): Map<string, Field> =>
  new Map(
    Object.entries(shape).map(([marked, types]) => {
      const name = marked.replace('?', '')
      return [name, { name, isRequired: name === marked, types: types.split(' | ') }]
    }),
  )

const methods = new Map(
  Object.entries(published.methods).map(([name, shape]) => [
    name.toLowerCase(),
    { name, fields: fieldsOf(shape) },
  ]),
)

const types = new Map(
  Object.entries(published.types).map(([name, shape]) => [
    name,
    typeof shape === 'string' ? shape.split(' | ') : fieldsOf(shape),
  ]),
)

/** Method names are written in any case, as with Telegram. */
export const methodNamed = (name: string): PublishedMethod | undefined => methods.get(name.toLowerCase())

/** The fields of an object, or for a union its members. */
export function typeNamed(name: string): Map<string, Field> | string[] {
  const type = types.get(name)
  if (!type) throw new Error(`The published list has no type ${name}`)
  return type
}
