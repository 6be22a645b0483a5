// The file in hand as one of a batch: its ticket is the id under which it is kept.
import type { Choice } from '../messages/message.ts'
import type { Batch } from './batch-step.ts'
import type { Conversation } from './conversation.ts'
import type { BatchFile } from './job.ts'

/** The file of the batch that a job with this ticket is about. */
export function inBatch({ batch }: Conversation, ticket: string | undefined): BatchFile | undefined {
  return batch?.files.find(({ original }) => original !== undefined && original.id === ticket)
}

/** The batch with this file changed, or without it; with none left there is no batch. */
export function withBatchFile(
  state: Conversation,
  ticket: string,
  changed: (file: BatchFile) => BatchFile | undefined,
): Conversation {
  const { batch, ...without } = state
  if (!batch || !inBatch(state, ticket)) return state
  const files = batch.files.flatMap(file => {
    const after = file.original?.id === ticket ? changed(file) : file
    return after ? [after] : []
  })
  const left: Batch = { ...batch, files }
  return files.length > 0 ? { ...without, batch: left } : without
}

/** The way back to the list, below a message about one of its files. */
export function backToList({ batch }: Conversation): readonly Choice[] {
  return batch ? [{ label: 'payroll:button.list', press: 'batch' }] : []
}
