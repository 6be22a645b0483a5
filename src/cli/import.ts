// `npm run -s import -- employers|schedules FILE`: puts employers or schedules of files on record. Ends with 0, with 1
// when something was refused, with 2 when nothing could be done at all.
import { accessSync, constants } from 'node:fs'
import type { Database } from '../adapters/db/database.ts'
import { openDatabase } from '../adapters/db/open.ts'
import { readStorePlace } from '../config.ts'
import { UnreadableFile } from '../core/domain/schedule-file/finding.ts'
import { type CliError, errorJson, errorText } from './cli-error.ts'
import { cliText, readLanguage } from './cli-text.ts'
import { type ImportSettings, readImportArguments } from './import/arguments.ts'
import { importEmployers } from './import/employers.ts'
import { type ImportReport, reportJson, reportText } from './import/import-report.ts'
import { findingProblem } from './import/problem.ts'
import { importSchedules } from './import/schedules.ts'
import { importStore } from './import/store.ts'

const language = readLanguage(process.env)

// Ended outright: the migration engine leaves a timer of ten seconds behind.
process.exit(await run())

async function run(): Promise<number> {
  const typed = readImportArguments(process.argv.slice(2))
  if (!typed.ok) return failed(typed.error, process.argv.includes('--json'))
  const settings = typed.value
  if (settings === 'help') {
    console.log(cliText(language, 'import.usage'))
    return 0
  }
  const missing = settings.files.find(file => !isReadable(file))
  if (missing !== undefined) return failed({ code: 'fileUnreadable', found: missing }, settings.json)
  const report = await stored(settings)
  if ('code' in report) return failed(report, settings.json)
  console.log(settings.json ? JSON.stringify(reportJson(report)) : reportText(report, language))
  return report.refused > 0 ? 1 : 0
}

async function stored(settings: ImportSettings): Promise<ImportReport | CliError> {
  const opened = await openStore()
  if ('code' in opened) return opened
  await using stack = new AsyncDisposableStack()
  stack.defer(() => opened.close())
  try {
    const store = importStore(opened)
    return await (settings.what === 'employers'
      ? importEmployers(store, settings)
      : importSchedules(store, settings))
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const problem = { file: settings.files[0] ?? '', ...findingProblem(error.finding) }
    const nothing = { stored: 0, unchanged: 0, refused: 1, undone: false }
    return { kind: settings.what, ...nothing, problems: [problem] }
  }
}

async function openStore(): Promise<Database | CliError> {
  try {
    return await openDatabase(readStorePlace(process.env))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { code: error.name === 'DataDirTaken' ? 'storeTaken' : 'storeClosed', found: error.message }
  }
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

function failed(error: CliError, json: boolean): number {
  if (json) console.log(JSON.stringify(errorJson(error)))
  console.error(errorText(error, language))
  return 2
}
