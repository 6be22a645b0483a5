// Jobs on files, each in a thread of its own with a limit on its memory and its time. A thread that is stopped by a
// limit is a refusal of the file; a fault of ours is an error.
import { Worker } from 'node:worker_threads'
import type { FileChecker, FileEvent, FileJob } from '../../app/check-file.ts'
import type { Language } from '../../core/domain/language.ts'
import { findingAt } from '../../core/domain/schedule-file/finding.ts'
import type { SheetTexts } from './annotate-file.ts'
import { limits } from './limits.ts'

export type CheckerSettings = {
  readonly textsOf: (language: Language) => SheetTexts
  /** The longest that a job may take. */
  readonly timeoutMs?: number
  /** The most memory of a thread in MB. */
  readonly memoryMb?: number
}

const program = new URL('./job-worker.ts', import.meta.url)

export function createFileChecker(settings: CheckerSettings): FileChecker {
  return { run: (job, onEvent) => runInThread(job, settings, onEvent) }
}

async function runInThread(
  job: FileJob,
  { textsOf, timeoutMs = 300_000, memoryMb = limits.threadMb }: CheckerSettings,
  onEvent: ((event: FileEvent) => void) | undefined,
): Promise<FileEvent> {
  const texts = textsOf('language' in job ? job.language : 'en')
  const worker = new Worker(program, {
    workerData: { job, texts },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  const timer = setTimeout(() => void worker.terminate(), timeoutMs)
  try {
    return await lastEvent(worker, onEvent)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function lastEvent(worker: Worker, onEvent: ((event: FileEvent) => void) | undefined): Promise<FileEvent> {
  return new Promise((resolve, reject) => {
    worker.on('message', (event: FileEvent) => {
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

function stopped(): FileEvent {
  return { kind: 'refused', finding: findingAt(null, { code: 'fileStopped' }) }
}
