// The program that reads one file: what is in it can be hostile, and whatever it does it does here, within its memory.
import type { FileEvent, FileJob } from '../../app/check-file.ts'
import type { SheetTexts } from './annotate-file.ts'
import { doJob } from './do-job.ts'
import { doOneJob } from './file-process/limited-program.ts'
import { orRefused } from './refuse.ts'

doOneJob<{ job: FileJob; texts: SheetTexts }, FileEvent>(({ job, texts }, tell) =>
  orRefused(async () => {
    const result = await doJob(job, { texts, onProgress: lines => tell({ kind: 'progress', lines }) })
    return { kind: 'done', result }
  }),
)
