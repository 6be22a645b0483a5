// `npm run -s schedule -- check|convert FILE`: what is wrong with a payroll file, and a corrected one. Ends with 0 when
// there is no error, 1 when there are errors, 2 when the file cannot be read or the command is not understood.
import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { createFileChecker } from '../adapters/documents/file-checker.ts'
import { loadFileTexts } from '../adapters/text/file-texts.ts'
import type { FileJob } from '../app/check-file.ts'
import { parsePeriod } from '../core/calendar/period.ts'
import { parseEmployerCode } from '../core/domain/employer-code.ts'
import type { Language } from '../core/domain/language.ts'
import type { Expected } from '../core/domain/schedule-file/line-group.ts'
import { readLanguage } from './cli-text.ts'
import { printEvent } from './schedule-output.ts'

const options = {
  employer: { type: 'string' },
  month: { type: 'string' },
  out: { type: 'string' },
  annotate: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

const language = readLanguage(process.env)
const texts = loadFileTexts(language)
const checker = createFileChecker({ textsOf: loadFileTexts })

// Not process.exit: what was printed to a pipe must leave first.
process.exitCode = await run()

async function run(): Promise<number> {
  const read = readArguments(process.argv.slice(2))
  if ('mistake' in read) return failed(read)
  try {
    return printEvent(await checker.run(read.job), { ...read, language, texts })
  } catch (error) {
    return failed({ mistake: 'failed', value: error instanceof Error ? error.message : String(error) })
  }
}

/** `mistake`: the key of its text. */
type Mistake = { readonly mistake: string; readonly value?: string | undefined }
type Read = { readonly job: FileJob; readonly json: boolean } | Mistake

function failed({ mistake, value }: Mistake): number {
  const message = { ms: said('ms', mistake, value), en: said('en', mistake, value) }
  if (process.argv.includes('--json')) console.log(JSON.stringify({ error: { code: mistake, message } }))
  console.error(message[language])
  return 2
}

function readArguments(args: readonly string[]): Read {
  const parsed = parse(args)
  const [command, path, ...rest] = parsed?.positionals ?? []
  const usage = { mistake: 'usage' }
  if (parsed === undefined || path === undefined || rest.length > 0) return usage
  const expected = readExpected(parsed.values)
  if ('mistake' in expected) return expected
  if (!isFile(path)) return { mistake: 'noFile', value: path }
  const target = command === 'convert' ? parsed.values.out : parsed.values.annotate
  if (target !== undefined && isSame(path, target)) return { mistake: 'sameFile', value: path }
  if (target !== undefined && !canBeWritten(target)) return { mistake: 'notWritten', value: target }
  const job = jobOf(command, { path, expected, keep: 1000 }, target)
  return job === undefined ? usage : { job, json: parsed.values.json }
}

type Options = { readonly employer?: string | undefined; readonly month?: string | undefined }

function readExpected({ employer, month }: Options): Expected | Mistake {
  const code = employer === undefined ? undefined : parseEmployerCode(employer)
  if (code?.ok === false) return { mistake: 'badEmployer', value: employer }
  const period = month === undefined ? undefined : parsePeriod(month)
  if (month !== undefined && period === undefined) return { mistake: 'badMonth', value: month }
  return { ...(code?.ok && { employer: code.value.code }), ...(period && { period }) }
}

type Given = Pick<FileJob, 'path' | 'expected' | 'keep'>

function jobOf(command: string | undefined, given: Given, target: string | undefined): FileJob | undefined {
  if (command === 'check' && target === undefined) return { ...given, kind: 'check' }
  if (target === undefined) return undefined
  if (command === 'check') return { ...given, kind: 'annotate', out: target, language }
  return command === 'convert' ? { ...given, kind: 'convert', out: target, language } : undefined
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return undefined
  }
}

function isSame(path: string, target: string): boolean {
  return existsSync(target) && realpathSync(path) === realpathSync(target)
}

/** A file, or a pipe such as `<(…)` of a shell; no folder. */
function isFile(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory()
}

function canBeWritten(target: string): boolean {
  return existsSync(dirname(target)) && (!existsSync(target) || isFile(target))
}

function said(language: Language, key: string, value = ''): string {
  return (loadFileTexts(language).command[key] ?? '').replace('{{value}}', () => value)
}
