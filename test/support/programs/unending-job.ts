// A job that never ends, for tests of what stops it.
import { doOneJob } from '../../../src/adapters/documents/file-process/limited-program.ts'

doOneJob((_, tell) => {
  tell({ kind: 'progress' })
  return new Promise<never>(() => {})
})
