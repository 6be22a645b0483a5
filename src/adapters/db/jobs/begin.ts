// Beginning a job in the turn that wants it: it is there when the turn commits, and what it carries is sealed.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { BegunJob } from '../../../app/begun-job.ts'
import type { Job } from '../../../core/dialogues/job.ts'
import type { Sealing } from '../sealing.ts'
import { openJson, sealJson } from '../store/sealed-json.ts'
import type { TurnContext } from '../store/store-context.ts'

/** Where a job was begun. */
export type BegunAt = { readonly chatExternalId: bigint; readonly lineId?: bigint }

const Begun = z.object({
  id: z.string(),
  personId: z.string(),
  chat: z.coerce.bigint(),
  line: z.coerce.bigint().optional(),
  job: z.unknown(),
})

export async function begin(
  { tx, database, personId, sendJob }: TurnContext,
  job: Job,
  { chatExternalId, lineId }: BegunAt,
): Promise<void> {
  if (!sendJob) throw new Error('there is nobody here who does jobs')
  const begun = { id: randomUUID(), personId, chat: `${chatExternalId}`, line: lineId?.toString(), job }
  await sendJob(tx, { sealed: sealedText(database.sealing, begun), personId })
}

/** What a job carries, opened. */
export function openBegun(sealing: Sealing, sealed: string): BegunJob {
  const { chat, line, ...begun } = Begun.parse(openJson(sealing, Buffer.from(sealed, 'base64')))
  return { ...begun, chatExternalId: chat, ...(line !== undefined && { lineId: line }) }
}

function sealedText(sealing: Sealing, value: unknown): string {
  return Buffer.from(sealJson(sealing, value)).toString('base64')
}
