// `npm run -s contributions -- --wages 3250 --month 2026-10`: what is contributed on a worker's wages of a month, from
// the published tables. Ends with 0, with 1 when a month is refused or a line of a batch is wrong, with 2 for usage.
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type CliError, errorJson, errorText } from './cli-error.ts'
import { cliText, readLanguage } from './cli-text.ts'
import { answerJson, answerTo } from './contribution/answer.ts'
import { readArguments } from './contribution/arguments.ts'
import { answerBatch, linesOf } from './contribution/batch.ts'
import { readable } from './contribution/readable.ts'
import { readRequest } from './contribution/request.ts'

const language = readLanguage(process.env)

// Whoever reads may have seen enough, such as `head`.
process.stdout.on('error', () => process.exit(1))
process.exitCode = await run()

async function run(): Promise<number> {
  const typed = readArguments(process.argv.slice(2))
  if (!typed.ok) return failed(typed.error, { status: 2, json: process.argv.includes('--json') })
  if (typed.value.kind === 'batch') return batch(typed.value.file)
  if (typed.value.kind === 'single') return single(typed.value)
  console.log(cliText(language, 'contributions.usage'))
  return 0
}

function single({ request, json }: { request: unknown; json: boolean }): number {
  const asked = readRequest(request)
  if (!asked.ok) return failed(asked.error, { status: 2, json })
  const answer = answerTo(asked.value)
  if (!answer.ok) return failed(answer.error, { status: 1, json })
  console.log(json ? JSON.stringify(answerJson(answer.value)) : readable(answer.value, language))
  return 0
}

async function batch(path: string): Promise<number> {
  if (path === '-') {
    const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    return (await answerBatch(lines, process.stdout)) ? 0 : 1
  }
  try {
    await using file = await open(path)
    return (await answerBatch(linesOf(file), process.stdout)) ? 0 : 1
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      return refused({ code: 'fileUnreadable', found: path }, 2)
    throw error
  }
}

function failed(error: CliError, { status, json }: { status: number; json: boolean }): number {
  if (json) console.log(JSON.stringify(errorJson(error)))
  return refused(error, status)
}

function refused(error: CliError, status: number): number {
  console.error(errorText(error, language))
  return status
}
