// A thread that reads what may be hostile, with a limit on its memory and its time. A thread that is stopped by a limit
// is a refusal of what it reads; a fault of ours is an error.
import { Worker } from 'node:worker_threads'
import { type Finding, findingAt } from '../../core/domain/schedule-file/finding.ts'
import { limits } from './limits.ts'

export type ThreadLimits = {
  /** The longest that a job may take. */
  readonly timeoutMs?: number
  /** The most memory of a thread in MB. */
  readonly memoryMb?: number
}

export type Stopped = { readonly kind: 'refused'; readonly finding: Finding }

/** The last of the events that the program tells of; `progress` is the kind of those before. */
export async function inLimitedThread<Event extends { readonly kind: string }>(
  program: URL,
  workerData: unknown,
  {
    timeoutMs = 300_000,
    memoryMb = limits.threadMb,
    onEvent,
  }: ThreadLimits & { onEvent?: (event: Event) => void },
): Promise<Event | Stopped> {
  const worker = new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
  const timer = setTimeout(() => void worker.terminate(), timeoutMs)
  try {
    return await lastEvent<Event>(worker, onEvent)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function lastEvent<Event extends { readonly kind: string }>(
  worker: Worker,
  onEvent: ((event: Event) => void) | undefined,
): Promise<Event | Stopped> {
  return new Promise((resolve, reject) => {
    worker.on('message', (event: Event) => {
      onEvent?.(event)
      if (event.kind !== 'progress') resolve(event)
    })
    worker.once('error', error => {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(stopped())
      else reject(error)
    })
    worker.once('exit', () => resolve(stopped()))
  })
}

function stopped(): Stopped {
  return { kind: 'refused', finding: findingAt(null, { code: 'fileStopped' }) }
}
