// `npm run -s remind -- --on 2026-12-14`: in the sandbox that runs, sends the reminders of that day as if it were its
// morning. Ends with 0, with 2 when there is no sandbox to ask.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readConfig } from '../config.ts'
import { parseDay } from '../core/calendar/day.ts'
import { type CliKey, cliText, readLanguage } from './cli-text.ts'

const language = readLanguage(process.env)

process.exitCode = await run()

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { on: { type: 'string' } }, strict: false })
  const on = typeof values.on === 'string' ? parseDay(values.on) : undefined
  if (on === undefined) return failed('remind.usage')
  const { sandbox, PORT } = readConfig(process.env)
  if (!sandbox) return failed('remind.onlySandbox')
  const people = await reminded(`http://127.0.0.1:${PORT}/practice/remind`, on)
  if (people === undefined) return failed('remind.notRunning')
  console.log(cliText(language, people === 0 ? 'remind.nobody' : 'remind.done', { people: String(people) }))
  return 0
}

/** Undefined when nobody answers there, or somebody who is no sandbox. */
async function reminded(url: string, on: string): Promise<number | undefined> {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ on }) }).catch(
    () => undefined,
  )
  if (!reply?.ok) return undefined
  return z.object({ people: z.int() }).safeParse(await reply.json()).data?.people
}

function failed(key: CliKey): number {
  console.error(cliText(language, key))
  return 2
}
