// Looks at a page somebody sent. One whose looking at is stopped by a limit is damaged or made to do harm, which comes to
// the same.
import type { PageSeen, PageViewer } from '../../app/check-page.ts'
import { runJob } from './file-process/run-job.ts'
import { limits } from './limits.ts'

const program = new URL('./page-program.ts', import.meta.url)
const processLimits = { timeoutMs: 120_000, memoryMb: limits.drawingMb }

export const pageViewer: PageViewer = { look }

async function look(path: string): Promise<PageSeen> {
  const seen = await runJob<PageSeen>(program, { path }, processLimits)
  return seen === 'stopped' ? { kind: 'fault', code: 'pictureBroken' } : seen
}
