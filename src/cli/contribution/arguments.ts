// What was typed after `contributions`: one request, a batch, or the wish to know how to ask.
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../core/domain/result.ts'
import { argumentError } from '../cli-arguments.ts'
import type { CliError } from '../cli-error.ts'

export type Typed =
  | { readonly kind: 'help' }
  | { readonly kind: 'batch'; readonly file: string }
  | { readonly kind: 'single'; readonly request: Readonly<Record<string, unknown>>; readonly json: boolean }

const options = {
  wages: { type: 'string' },
  month: { type: 'string' },
  birth: { type: 'string' },
  category: { type: 'string' },
  foreign: { type: 'boolean' },
  'no-skbbk': { type: 'boolean' },
  json: { type: 'boolean' },
  batch: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments; the values of a request are checked later, as those of a batch are. */
export function readArguments(args: readonly string[]): Result<Typed, CliError> {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true })
    const { help, batch, json = false, ...request } = values
    if (help || args.length === 0) return ok({ kind: 'help' })
    if (batch === undefined) return ok({ kind: 'single', request, json })
    if (Object.keys(request).length > 0) return err({ code: 'batchAlone' })
    return ok({ kind: 'batch', file: batch })
  } catch (error) {
    return err(argumentError(error))
  }
}
