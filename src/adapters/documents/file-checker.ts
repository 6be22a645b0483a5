// Jobs on files and archives, each in a limited thread of its own.
import type { ArchiveOpened, ArchiveOpener } from '../../app/archive-opener.ts'
import type { FileChecker, FileEvent } from '../../app/check-file.ts'
import type { Language } from '../../core/domain/language.ts'
import type { SheetTexts } from './annotate-file.ts'
import { inLimitedThread, type ThreadLimits } from './limited-thread.ts'

export type CheckerSettings = ThreadLimits & { readonly textsOf: (language: Language) => SheetTexts }

const jobProgram = new URL('./job-worker.ts', import.meta.url)
const unpackProgram = new URL('./unpack-worker.ts', import.meta.url)

export function createFileChecker({ textsOf, ...threadLimits }: CheckerSettings): FileChecker {
  return {
    run: (job, onEvent) => {
      const texts = textsOf('language' in job ? job.language : 'en')
      const settings = { ...threadLimits, ...(onEvent && { onEvent }) }
      return inLimitedThread<FileEvent>(jobProgram, { job, texts }, settings)
    },
  }
}

export function createArchiveOpener(threadLimits: ThreadLimits = {}): ArchiveOpener {
  return (path, out) => inLimitedThread<ArchiveOpened>(unpackProgram, { path, out }, threadLimits)
}
