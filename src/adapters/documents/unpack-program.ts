// The program that unpacks one archive: see `job-program.ts`.
import type { ArchiveOpened } from '../../app/archive-opener.ts'
import { doOneJob } from './file-process/limited-program.ts'
import { orRefused } from './refuse.ts'
import { unpack } from './unpack.ts'

doOneJob<{ path: string; out: string }, ArchiveOpened>(({ path, out }) =>
  orRefused(async () => ({ kind: 'opened', files: await unpack(path, out) })),
)
