// A process that reads what may be hostile, with a limit on its memory and its time.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { limits } from '../limits.ts'
import { forkProgram } from './fork-program.ts'

export type ProcessLimits = {
  /** The longest that a job may take. */
  readonly timeoutMs?: number
  /** The most memory of its objects in MB. */
  readonly memoryMb?: number
}

export type Job = ProcessLimits & {
  /** Where the program is: see `limited-program.ts`. */
  readonly program: string
  readonly input: unknown
}

/** What a program tells: events, or what it failed with. */
export type Told = { readonly event: { readonly kind: string } } | { readonly failed: unknown }

type Event = Extract<Told, { event: unknown }>['event']

/** How V8 ends a process that has no more memory, and how the system does, or we. */
const stoppedBy: readonly unknown[] = ['SIGABRT', 'SIGKILL']
const abortedCode = 134

const running = new Map<ChildProcess, Promise<unknown>>()

/** Ends all that are running, and waits for their end. */
export async function stopAllJobs(): Promise<void> {
  for (const child of running.keys()) child.kill('SIGKILL')
  await Promise.all(running.values())
}

/**
 * The last of the events that the program tells of, those of the kind `progress` being the ones before; or `stopped`,
 * when a limit ended it. Rejects with a fault of the program.
 */
export async function runLimited(
  { program, input, timeoutMs = 300_000, memoryMb = limits.jobMb }: Job,
  onProgress: (event: Event) => void,
): Promise<Event | 'stopped'> {
  const child = forkProgram(new URL(program), memoryMb)
  const ended = once(child, 'exit').catch(() => {})
  running.set(child, ended)
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
  try {
    const last = lastEvent(child, onProgress)
    // That it has ended meanwhile is heard there.
    child.send(input as object, () => {})
    return await last
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
    await ended
    running.delete(child)
  }
}

function lastEvent(child: ChildProcess, onProgress: (event: Event) => void): Promise<Event | 'stopped'> {
  return new Promise((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('failed' in told) reject(told.failed)
      else if (told.event.kind === 'progress') onProgress(told.event)
      else resolve(told.event)
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (stoppedBy.includes(signal) || code === abortedCode) resolve('stopped')
      else reject(new Error(`a process that reads files ended with ${signal ?? code}`))
    })
  })
}
