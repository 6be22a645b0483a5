// Drains the outbox through the channel: claim a line, word it in the person's language, send it, settle it.
import type { Instant } from '../core/calendar/instant.ts'
import type { Attempt, Settlement } from '../core/domain/delivery.ts'
import { settle } from '../core/domain/delivery.ts'
import { render, type Wording } from '../core/messages/render.ts'
import type { Channel, ClaimedLine, Clock, Log, Store } from './ports.ts'
import type { WorkerOptions } from './worker.ts'

export type Delivering = { store: Store; channel: Channel; wording: Wording; clock: Clock; log: Log } & Pick<
  WorkerOptions,
  'pause'
>

const settleTriesAtMost = 30
const settleAgainMs = 1000

/** Delivers one line. False when none is due. */
export async function deliverOne(delivering: Delivering): Promise<boolean> {
  const line = await delivering.store.claimLine()
  if (!line) return false
  const attempt = await attemptLine(delivering, line)
  const settlement = settle(line, attempt, delivering.clock.now())
  await writeDown(delivering, line, settlement)
  if (settlement.state !== 'sent') {
    const ids = { outbox: line.id, state: settlement.state, error: settlement.error, attempt: line.attempts }
    delivering.log.warn(ids, 'a line was not delivered')
  }
  return true
}

/** How it ended is known here only: a store that is away for a moment must not make it be sent again. */
async function writeDown(
  { store, pause, log }: Delivering,
  line: ClaimedLine,
  settlement: Settlement,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await store.settle(line, settlement)
    } catch (error) {
      if (tries === settleTriesAtMost) throw error
      log.warn({ outbox: line.id, tries }, 'the end of a line could not be written down yet')
      await pause(settleAgainMs, () => {})
    }
  }
}

/** Lines of processes that died in mid-send have an unknown outcome. Gives how many there were. */
export async function recoverLines(
  { store, clock, log }: Pick<Delivering, 'store' | 'clock' | 'log'>,
  sendingBefore: Instant,
): Promise<number> {
  const stranded = await store.strandedLines(sendingBefore)
  for (const line of stranded) {
    const attempt: Attempt = { kind: 'unknown', error: 'the process ended while sending' }
    await store.settle(line, settle(line, attempt, clock.now()))
    log.warn({ outbox: line.id }, 'a line was left in mid-send')
  }
  return stranded.length
}

/** A line that cannot be put into words is given up at once: trying again would not help, and hold up the chat. */
async function attemptLine({ channel, wording }: Delivering, claimed: ClaimedLine): Promise<Attempt> {
  let call: () => Promise<Attempt>
  try {
    call = worded(channel, wording, claimed)
  } catch (error) {
    return {
      kind: 'refused',
      error: `it could not be worded: ${error instanceof Error ? error.message : error}`,
    }
  }
  return call()
}

function worded(
  channel: Channel,
  wording: Wording,
  { line, chat, language, targetExternalId }: ClaimedLine,
): () => Promise<Attempt> {
  if ('answer' in line) {
    const toast = line.toast && wording.texts(language, line.toast)
    return () => channel.answer(line.answer, toast)
  }
  const content = render(line.say, language, wording)
  return targetExternalId === undefined
    ? () => channel.send(chat.externalId, content)
    : () => channel.edit(chat.externalId, targetExternalId, content)
}
