// A schedule as JSON: read, held against its shape, and its lines checked as those of a file are.
import type { z } from 'zod'
import { checkLines } from '../../../app/check-lines.ts'
import type { Rules } from '../../../app/fill-line.ts'
import type { EmployerCode } from '../../../core/domain/employer-code.ts'
import type { Finding } from '../../../core/domain/schedule-file/finding.ts'
import type { ScheduleLine } from '../../../core/domain/schedule-line.ts'
import { NewSchedule } from '../../../wire/schedule.ts'
import { invalidParts, type Wrong } from './invalid-parts.ts'
import { isSoundJson } from './sound-json.ts'

/** `code` is undefined when the address names no employer: then only shapes are looked at. */
export type ScheduleAsked = { code: EmployerCode | undefined; rules: Rules }

/** All that is sent along with the lines. */
export type ScheduleHead = Omit<z.infer<typeof NewSchedule>, 'lines'>
export type ScheduleBody = ScheduleHead & { lines: readonly ScheduleLine[] }

export type ScheduleWrong =
  | { kind: 'malformed' }
  | { kind: 'wrong'; errors: Wrong[] }
  | { kind: 'found'; findings: readonly Finding[] }

/** What is read of the bytes of a body; without any there is nothing. */
export function readScheduleBody(
  bytes: Uint8Array,
  { code, rules }: ScheduleAsked,
): ScheduleWrong | { kind: 'read'; body: ScheduleBody } {
  const json = bytes.length === 0 ? ok(undefined) : parsedJson(bytes)
  if (!json) return { kind: 'malformed' }
  const parsed = NewSchedule.safeParse(json.value, { reportInput: true })
  if (!parsed.success) return { kind: 'wrong', errors: invalidParts(parsed.error.issues, 'body') }
  if (code === undefined) return { kind: 'wrong', errors: [] }
  const { lines: sent, ...head } = parsed.data
  const lines = checkLines({ code, period: head.period, lines: sent }, rules)
  if (!lines.ok) return { kind: 'found', findings: lines.error }
  return { kind: 'read', body: { ...head, lines: lines.value } }
}

type Json = { value: unknown }

function ok(value: unknown): Json {
  return { value }
}

function parsedJson(bytes: Uint8Array): Json | undefined {
  if (!isSoundJson(bytes)) return undefined
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return undefined
  }
}
