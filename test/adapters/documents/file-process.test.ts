import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { inFileProcess } from '../../../src/adapters/documents/file-process/file-process.ts'
import { runJob } from '../../../src/adapters/documents/file-process/run-job.ts'
import { limits } from '../../../src/adapters/documents/limits.ts'
import { scratch } from '../../../src/adapters/documents/scratch.ts'
import { eventually } from '../../support/person.ts'
import { fileWith, pathIn, removeFiles } from './workbook-file.ts'

afterEach(removeFiles)

const programs = join(import.meta.dirname, '../../support/programs')
const unendingJob = new URL('../../support/programs/unending-job.ts', import.meta.url)
const busyJob = new URL('../../support/programs/busy-job.ts', import.meta.url)

type Process = { readonly id: number; readonly program: string }

function childrenOf(parent: number): readonly Process[] {
  return readdirSync('/proc').flatMap(name => {
    if (!/^\d+$/.test(name) || parentOf(name) !== parent) return []
    const program = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').at(-2) ?? ''
    return [{ id: Number(name), program: program.split('/').at(-1) ?? '' }]
  })
}

/** Undefined when it has ended, or has ended and nobody asked how. */
function parentOf(id: string): number | undefined {
  const [, state, parent] = statOf(`/proc/${id}/stat`) ?? []
  return state === 'Z' || parent === undefined ? undefined : Number(parent)
}

/** The fields of a process or thread from its name on. */
function statOf(path: string): readonly string[] | undefined {
  try {
    return [
      'name',
      ...readFileSync(path, 'utf8')
        .replace(/^.*\) /, '')
        .split(' '),
    ]
  } catch {
    return undefined
  }
}

async function child(parent: number, program: string): Promise<number> {
  let found: Process | undefined
  await eventually(() => {
    found = childrenOf(parent).find(each => each.program === program)
    return found !== undefined
  })
  return (found as Process).id
}

async function isGone(id: number): Promise<void> {
  await eventually(() => parentOf(`${id}`) === undefined)
}

/** A job that is under way: the processes of it, and how it ends. */
async function underWay(program = unendingJob) {
  const begun = Promise.withResolvers<void>()
  const ended = runJob(program, {}, { onEvent: () => begun.resolve() }).catch((error: Error) => error.message)
  await begun.promise
  const fileProcess = await child(process.pid, 'file-program.ts')
  const job = await child(fileProcess, basename(program.pathname))
  onTestFinished(async () => {
    if (existsSync(`/proc/${job}`)) process.kill(job, 'SIGKILL')
    await ended
  })
  return { ended, fileProcess, job }
}

test('all of its threads give way to those who wait', async () => {
  const { fileProcess, job } = await underWay()
  for (const id of [fileProcess, job]) {
    const nice = readdirSync(`/proc/${id}/task`).map(
      thread => statOf(`/proc/${id}/task/${thread}/stat`)?.[17],
    )
    expect(new Set(nice)).toEqual(new Set(['10']))
  }
})

test('few files are read at a time, and the next when one is done', async () => {
  const { fileProcess, job } = await underWay()
  const running = () => childrenOf(fileProcess).filter(({ program }) => program === 'unending-job.ts')
  const others = Array.from({ length: limits.jobsAtOnce }, () => runJob(unendingJob, {}))
  const seen = new Set<number>()
  let most = 0
  const all = (count: number) =>
    eventually(() => {
      for (const { id } of running()) seen.add(id)
      most = Math.max(most, running().length)
      return seen.size === count
    })
  await all(limits.jobsAtOnce)
  process.kill(job, 'SIGKILL')
  await all(limits.jobsAtOnce + 1)
  expect(most).toBe(limits.jobsAtOnce)
  for (const { id } of running()) process.kill(id, 'SIGKILL')
  expect(await Promise.all(others)).toEqual(others.map(() => 'stopped'))
})

test('it knows none of our secrets', async () => {
  const { fileProcess, job } = await underWay()
  for (const id of [fileProcess, job]) {
    const names = readFileSync(`/proc/${id}/environ`, 'utf8')
      .split('\0')
      .map(each => each.split('=')[0])
    expect(names).not.toContain('HOME')
    expect(names).toContain('PATH')
  }
})

test('killed in the middle, it fails what it was asked, takes its jobs with it, and is begun again', async () => {
  const { ended, fileProcess, job } = await underWay()
  process.kill(fileProcess, 'SIGKILL')
  expect(await ended).toBe('the file process ended with SIGKILL')
  await isGone(job)
  const packed = pathIn('again.gz')
  await inFileProcess('pack', { path: fileWith('again'), packed })
  expect(gunzipSync(readFileSync(packed)).toString()).toBe('again')
})

test('it ends with the assistant, even when that is killed', async () => {
  const asking = spawn(process.execPath, [join(programs, 'ask-unending-job.ts')], { stdio: 'ignore' })
  const fileProcess = await child(asking.pid as number, 'file-program.ts')
  const job = await child(fileProcess, 'unending-job.ts')
  asking.kill('SIGKILL')
  await once(asking, 'exit')
  await isGone(fileProcess)
  await isGone(job)
})

test('killed with a job that is busy for ever, it takes that along too', async () => {
  const { ended, fileProcess, job } = await underWay(busyJob)
  process.kill(fileProcess, 'SIGKILL')
  expect(await ended).toBe('the file process ended with SIGKILL')
  await isGone(job)
})

test('when the assistant is killed in the middle of a busy job, no process and no file is left', async () => {
  const folder = mkdtempSync(pathIn('temporary-'))
  const asking = spawn(process.execPath, [join(programs, 'ask-busy-job.ts')], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(asking.stdout, 'data')
  const fileProcess = await child(asking.pid as number, 'file-program.ts')
  const job = await child(fileProcess, 'busy-job.ts')
  expect(readdirSync(folder, { recursive: true }).some(name => `${name}`.endsWith('sent'))).toBe(true)
  asking.kill('SIGKILL')
  await once(asking, 'exit')
  await isGone(fileProcess)
  await isGone(job)
  expect(readdirSync(folder)).toEqual([])
})

test('a signal to all processes of the assistant leaves its end to the assistant', async () => {
  const { fileProcess, job } = await underWay()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    for (const id of [job, fileProcess]) process.kill(id, signal)
  }
  const packed = pathIn('still-there.gz')
  await inFileProcess('pack', { path: fileWith('there'), packed })
  expect([parentOf(`${fileProcess}`), parentOf(`${job}`)]).toEqual([process.pid, fileProcess])
})

test('a job that does not end is stopped', async () => {
  expect(await runJob(unendingJob, {}, { timeoutMs: 1000 })).toBe('stopped')
})

test('a program that is not there is a fault', async () => {
  await expect(runJob(new URL('file:///not-there.ts'), {})).rejects.toThrow('ended with 1')
})

test('a file is packed as it is, and measured', async () => {
  const text = 'GAJI '.repeat(100_000)
  await scratch(async folder => {
    await folder.write('sent', Buffer.from(text))
    const { packed, ...measured } = await folder.pack('sent')
    expect(gunzipSync(await buffer(packed)).toString()).toBe(text)
    expect(measured).toEqual({ size: 500_000, sha256: createHash('sha256').update(text).digest('hex') })
  })
})
