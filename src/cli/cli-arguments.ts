// Why arguments could not be read, from what node:util's parseArgs throws.
import type { CliError } from './cli-error.ts'

/** Throws on what is no fault of the arguments. */
export function argumentError(error: unknown): CliError {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const found = /'([^']*)'/.exec(message ?? '')?.[1]?.split(' ')[0] ?? ''
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return { code: 'optionUnknown', found }
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return { code: 'optionValue', found }
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return { code: 'argumentUnexpected', found }
    default:
      throw error
  }
}
