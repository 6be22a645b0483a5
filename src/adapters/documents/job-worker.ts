// The thread that reads one file: what is in it can be hostile, and whatever it does it does here, within its memory.
import { parentPort, workerData } from 'node:worker_threads'
import type { FileEvent, FileJob } from '../../app/check-file.ts'
import { Refusal } from '../../core/domain/schedule-file/finding.ts'
import type { SheetTexts } from './annotate-file.ts'
import { runJob } from './run-job.ts'

const { job, texts } = workerData as { job: FileJob; texts: SheetTexts }
const tell = (event: FileEvent) => parentPort?.postMessage(event)

try {
  const result = await runJob(job, { texts, onProgress: lines => tell({ kind: 'progress', lines }) })
  tell({ kind: 'done', result })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  tell({ kind: 'refused', finding: error.finding })
}
