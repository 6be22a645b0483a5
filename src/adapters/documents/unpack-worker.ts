// The thread that unpacks one archive: see `job-worker.ts`.
import { parentPort, workerData } from 'node:worker_threads'
import type { ArchiveOpened } from '../../app/archive-opener.ts'
import { Refusal } from '../../core/domain/schedule-file/finding.ts'
import { unpack } from './unpack.ts'

const { path, out } = workerData as { path: string; out: string }
const tell = (event: ArchiveOpened) => parentPort?.postMessage(event)

try {
  tell({ kind: 'opened', files: await unpack(path, out) })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  tell({ kind: 'refused', finding: error.finding })
}
