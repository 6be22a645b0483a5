// A long schedule as JSON is read in a process beside ours, so that nobody waits for it: its bytes go there in a file,
// and its lines come back in one, page by page.
import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Scratch } from '../../../app/scratch.ts'
import type { ScheduleLine } from '../../../core/domain/schedule-line.ts'
import {
  readScheduleBody,
  type ScheduleAsked,
  type ScheduleBody,
  type ScheduleHead,
  type ScheduleWrong,
} from './schedule-body.ts'

/** The bytes are at `path`; the lines are to be written to `out`. */
export type ScheduleJob = { path: string; out: string; asked: ScheduleAsked }

export type ScheduleDone = ScheduleWrong | { kind: 'read'; head: ScheduleHead }

/** Does the job in the other process; `stopped` when it needed too much memory or time. */
export type DoScheduleJob = (job: ScheduleJob) => Promise<ScheduleDone | 'stopped'>

/** Lines on one line of the file: read in less than a millisecond. */
const page = 250

/** What is done in the other process. */
export async function doScheduleJob({ path, out, asked }: ScheduleJob): Promise<ScheduleDone> {
  const read = readScheduleBody(await readFile(path), asked)
  if (read.kind !== 'read') return read
  const { lines, ...head } = read.body
  await writeFile(out, pagesOf(lines), { mode: 0o600 })
  return { kind: 'read', head }
}

/** What is read of the bytes there. */
export function readBeside(
  bytes: Uint8Array,
  asked: ScheduleAsked,
  { doScheduleJob, scratch }: { doScheduleJob: DoScheduleJob; scratch: Scratch },
): Promise<ScheduleWrong | { kind: 'read'; body: ScheduleBody }> {
  return scratch(async folder => {
    const [path, out] = [folder.path('sent'), folder.path('lines')]
    await folder.write('sent', bytes)
    const done = await doScheduleJob({ path, out, asked })
    if (done === 'stopped') return { kind: 'malformed' }
    if (done.kind !== 'read') return done
    return { kind: 'read', body: { ...done.head, lines: await linesIn(out) } }
  })
}

function* pagesOf(lines: readonly ScheduleLine[]): Generator<string> {
  for (let from = 0; from < lines.length; from += page) {
    yield `${JSON.stringify(lines.slice(from, from + page))}\n`
  }
}

async function linesIn(path: string): Promise<readonly ScheduleLine[]> {
  const lines: ScheduleLine[] = []
  for await (const written of createInterface({ input: createReadStream(path) })) {
    lines.push(...(JSON.parse(written) as ScheduleLine[]))
  }
  return lines
}
