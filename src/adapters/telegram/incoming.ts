// What is put into the inbox: the update with passwords and card numbers hidden, and whose it is.
import { z } from 'zod'
import type { Incoming } from '../../app/ports.ts'
import { redactDeep } from '../../core/domain/redact.ts'
import { heardOf, personOf } from './heard.ts'

const AnyUpdate = z.looseObject({ update_id: z.int().nonnegative() })

/** Ids, which Telegram makes, and the data of buttons, which we make: nobody types a secret there. */
const machineMade = new Set(['id', 'chat_instance', 'media_group_id', 'file_id', 'file_unique_id', 'data'])

export type Received = { kind: 'malformed' } | { kind: 'ignored' } | { kind: 'incoming'; incoming: Incoming }

/** Malformed is not an update at all; ignored is one that says nothing to us. */
export function receivedOf(body: unknown): Received {
  const update = AnyUpdate.safeParse(body)
  if (!update.success) return { kind: 'malformed' }
  const { value } = redactDeep(update.data, machineMade)
  const heard = heardOf(value)
  const person = personOf(value)
  if (!heard || person === undefined) return { kind: 'ignored' }
  const incoming = {
    updateId: BigInt(update.data.update_id),
    person: { externalId: person },
    update: value,
  }
  return { kind: 'incoming', incoming }
}
