// Jobs on files and archives, each in a limited process of its own. One that is stopped by a limit is a refusal of what it
// reads.
import type { ArchiveOpened, ArchiveOpener } from '../../app/archive-opener.ts'
import type { FileChecker, FileEvent } from '../../app/check-file.ts'
import type { Language } from '../../core/domain/language.ts'
import { findingAt } from '../../core/domain/schedule-file/finding.ts'
import type { SheetTexts } from './annotate-file.ts'
import type { ProcessLimits } from './file-process/limited-process.ts'
import { runJob } from './file-process/run-job.ts'
import type { Refused } from './refuse.ts'

export type CheckerSettings = ProcessLimits & { readonly textsOf: (language: Language) => SheetTexts }

const jobProgram = new URL('./job-program.ts', import.meta.url)
const unpackProgram = new URL('./unpack-program.ts', import.meta.url)

export function createFileChecker({ textsOf, ...processLimits }: CheckerSettings): FileChecker {
  return {
    run: async (job, onEvent) => {
      const texts = textsOf('language' in job ? job.language : 'en')
      const settings = { ...processLimits, ...(onEvent && { onEvent }) }
      const event = await runJob<FileEvent>(jobProgram, { job, texts }, settings)
      return event === 'stopped' ? stopped() : event
    },
  }
}

export function createArchiveOpener(processLimits: ProcessLimits = {}): ArchiveOpener {
  return async (path, out) => {
    const opened = await runJob<ArchiveOpened>(unpackProgram, { path, out }, processLimits)
    return opened === 'stopped' ? stopped() : opened
  }
}

function stopped(): Refused {
  return { kind: 'refused', finding: findingAt(null, { code: 'fileStopped' }) }
}
