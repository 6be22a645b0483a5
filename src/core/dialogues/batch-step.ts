// Payroll files that came in one archive, as a conversation keeps them, and the step at which their list is looked at.
import { z } from 'zod'
import { BatchFile } from './job.ts'

/** `name` of the archive, as it is shown; `page`: the one of its list that was looked at last. */
export const Batch = z.object({ name: z.string(), files: z.array(BatchFile), page: z.int().optional() })
export type Batch = z.infer<typeof Batch>

/** `employers`: of those in the files, the ones that this chat spoke for when the list was opened. */
export const batchSteps = [
  z.object({
    at: z.literal('batch.list'),
    employers: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
] as const
