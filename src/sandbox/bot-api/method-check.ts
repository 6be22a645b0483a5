// Holds a call against the published method: unknown, missing and mistyped fields are refused. Telegram itself
// overlooks unknown fields; here they are mistakes to be caught.
import { ApiError } from './api-error.ts'
import type { Field, PublishedMethod } from './published.ts'
import type { Arguments } from './request-body.ts'
import { findFlaw } from './type-check.ts'

const missingAsTelegramSays: Record<string, string> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  message_id: 'message identifier is not specified',
  document: 'there is no document in the request',
  photo: 'there is no photo in the request',
}

/** Returns the fields with their values as the published types say (form values are texts before). */
export function checkFields(method: PublishedMethod, given: Arguments): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given.fields)) {
    const field = method.fields.get(name)
    if (!field) throw ApiError.badRequest(`unknown field "${name}" in ${method.name}`)
    values[name] = checkedValue(field, value, given.isForm)
  }
  for (const name of given.files.keys()) {
    if (method.fields.get(name)?.types.includes('InputFile')) values[name] ??= `attach://${name}`
  }
  checkAttachments(values, given.files)
  checkNoneMissing(method, values)
  return values
}

function checkedValue(field: Field, given: unknown, isForm: boolean): unknown {
  const value = typeof given === 'string' ? fromText(field, given, isForm) : given
  const flaw = findFlaw(field.types, value, field.name)
  if (flaw) throw ApiError.badRequest(flaw.why)
  return value
}

function checkNoneMissing(method: PublishedMethod, values: Record<string, unknown>): void {
  const missing = [...method.fields.values()].find(
    ({ name, isRequired }) => isRequired && values[name] === undefined,
  )
  if (!missing) return
  throw ApiError.badRequest(missingAsTelegramSays[missing.name] ?? `parameter "${missing.name}" is required`)
}

function fromText(field: Field, text: string, isForm: boolean): unknown {
  const { types } = field
  if (types.some(type => type === 'String' || type === 'InputFile')) return text
  if (types.includes('Integer') || types.includes('Float')) return isForm && text !== '' ? Number(text) : text
  if (types.includes('Boolean')) return isForm ? /^(true|1|yes|t|y)$/i.test(text) : text
  try {
    return JSON.parse(text)
  } catch {
    throw ApiError.badRequest(`can't parse ${field.name} JSON object`)
  }
}

function checkAttachments(values: Record<string, unknown>, files: ReadonlyMap<string, unknown>): void {
  const named = new Set<string>()
  JSON.stringify(values, (_key, value: unknown) => {
    if (typeof value === 'string' && value.startsWith('attach://')) named.add(value.slice('attach://'.length))
    return value
  })
  const missing = [...named].find(name => !files.has(name))
  if (missing !== undefined) throw ApiError.badRequest(`file attached as "${missing}" was not found`)
  const unused = [...files.keys()].find(name => !named.has(name))
  if (unused !== undefined) throw ApiError.badRequest(`unknown field "${unused}"`)
}
