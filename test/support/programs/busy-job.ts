// A job that never lets its process hear of anything, for tests of what stops it.
import { doOneJob } from '../../../src/adapters/documents/file-process/limited-program.ts'

doOneJob(async (_, tell) => {
  tell({ kind: 'progress' })
  for (;;);
})
