// Holds a value against a published type and tells the first thing that is wrong with it.
import { type Field, typeNamed } from './published.ts'

export interface Flaw {
  path: string
  why: string
}

const plain: Record<string, (value: unknown) => boolean> = {
  String: value => typeof value === 'string',
  InputFile: value => typeof value === 'string',
  Integer: value => Number.isSafeInteger(value),
  Float: value => Number.isFinite(value),
  Boolean: value => typeof value === 'boolean',
  True: value => value === true,
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function flawInOne(type: string, value: unknown, path: string): Flaw | undefined {
  if (type.startsWith('=')) {
    return value === type.slice(1) ? undefined : { path, why: `field "${path}" must be "${type.slice(1)}"` }
  }
  const check = plain[type]
  if (check) return check(value) ? undefined : { path, why: `field "${path}" must be of type ${type}` }
  if (type.startsWith('Array of ')) return flawInArray(type.slice('Array of '.length), value, path)
  const shape = typeNamed(type)
  if (Array.isArray(shape)) return findFlaw(shape, value, path)
  if (!isObject(value)) return { path, why: `object expected as ${path}` }
  return flawInObject(shape, value, path)
}

function flawInArray(item: string, value: unknown, path: string): Flaw | undefined {
  if (!Array.isArray(value)) return { path, why: `field "${path}" must be of type Array` }
  for (const [at, one] of value.entries()) {
    const flaw = flawInOne(item, one, `${path}[${at}]`)
    if (flaw) return flaw
  }
  return undefined
}

function flawInObject(
  shape: Map<string, Field>,
  value: Record<string, unknown>,
  path: string,
): Flaw | undefined {
  for (const [name, one] of Object.entries(value)) {
    const field = shape.get(name)
    if (!field) return { path, why: `unknown field "${path}.${name}"` }
    const flaw = findFlaw(field.types, one, `${path}.${name}`)
    if (flaw) return flaw
  }
  const missing = [...shape.values()].find(field => field.isRequired && value[field.name] === undefined)
  return missing && { path, why: `can't parse ${path}: can't find field "${missing.name}"` }
}

/** Of several types it is held against each; the flaw told is that of the type it came nearest to. */
export function findFlaw(types: readonly string[], value: unknown, path: string): Flaw | undefined {
  let nearest: Flaw | undefined
  for (const type of types) {
    const flaw = flawInOne(type, value, path)
    if (!flaw) return undefined
    if (!nearest || flaw.path.length > nearest.path.length) nearest = flaw
  }
  return nearest
}
