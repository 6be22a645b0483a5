// What was typed after `import`.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { err, ok, type Result } from '../../core/domain/result.ts'
import { argumentError } from '../cli-arguments.ts'
import type { CliError } from '../cli-error.ts'

export type ImportSettings = {
  readonly what: 'employers' | 'schedules'
  readonly files: readonly string[]
  readonly allOrNothing: boolean
  readonly json: boolean
}

const options = {
  'all-or-nothing': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const What = z.enum(['employers', 'schedules'])

/** Reads the arguments; 'help' when they are asked about, or none were given. */
export function readImportArguments(args: readonly string[]): Result<ImportSettings | 'help', CliError> {
  try {
    const parsed = parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
    const { help, json = false, 'all-or-nothing': allOrNothing = false } = parsed.values
    if (help || args.length === 0) return ok('help')
    const [kind, ...files] = parsed.positionals
    const what = What.safeParse(kind)
    if (!what.success) return err({ code: 'importWhat', found: kind ?? '' })
    if (files.length === 0) return err({ code: 'importFile' })
    if (what.data === 'employers' && files.length > 1)
      return err({ code: 'argumentUnexpected', found: files[1] })
    return ok({ what: what.data, files, allOrNothing, json })
  } catch (error) {
    return err(argumentError(error))
  }
}
