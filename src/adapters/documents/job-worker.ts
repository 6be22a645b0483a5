// The thread that reads one file: what is in it can be hostile, and whatever it does it does here, within its memory.
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { FileEvent, FileJob } from '../../app/check-file.ts'
import { Refusal } from '../../core/domain/schedule-file/finding.ts'
import type { SheetTexts } from './annotate-file.ts'
import { runJob } from './run-job.ts'

// Whoever waits for an answer in the chat goes first. Only Linux gives a thread a priority of its own.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

const { job, texts } = workerData as { job: FileJob; texts: SheetTexts }
const tell = (event: FileEvent) => parentPort?.postMessage(event)

try {
  const result = await runJob(job, { texts, onProgress: lines => tell({ kind: 'progress', lines }) })
  tell({ kind: 'done', result })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  tell({ kind: 'refused', finding: error.finding })
}
