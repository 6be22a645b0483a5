// Drains the outbox through the channel: claim a line, word it in the person's language, send it, settle it.
import type { Instant } from '../core/calendar/instant.ts'
import type { Attempt, Settlement } from '../core/domain/delivery.ts'
import { settle } from '../core/domain/delivery.ts'
import { fitsCaption } from '../core/messages/caption.ts'
import { render, type Wording } from '../core/messages/render.ts'
import { deliverFile, type FileDelivering } from './deliver-file.ts'
import type { ClaimedLine, Clock, Store } from './ports.ts'
import type { WorkerOptions } from './worker.ts'

export type Delivering = { store: Store; wording: Wording; clock: Clock } & FileDelivering &
  Pick<WorkerOptions, 'pause'>

const settleTriesAtMost = 30
const settleAgainMs = 1000

/** Delivers one line, of those that carry a picture or document or of the others. False when none is due. */
export async function deliverOne(delivering: Delivering, attached: boolean): Promise<boolean> {
  const line = await delivering.store.claimLine(attached)
  if (!line) return false
  const attempt = await attemptLine(delivering, line)
  const settlement = settle(line, attempt, delivering.clock.now())
  await writeDown(delivering, line, settlement)
  if (settlement.state !== 'sent' && attempt.kind !== 'sentAhead') {
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
async function attemptLine(delivering: Delivering, claimed: ClaimedLine): Promise<Attempt> {
  let call: () => Promise<Attempt>
  try {
    call = worded(delivering, claimed)
  } catch (error) {
    return {
      kind: 'refused',
      error: `it could not be worded: ${error instanceof Error ? error.message : error}`,
    }
  }
  return call()
}

function worded(delivering: Delivering, claimed: ClaimedLine): () => Promise<Attempt> {
  const { channel, wording } = delivering
  const { line, chat, language, targetExternalId } = claimed
  if ('answer' in line) {
    const toast = line.toast && wording.texts(language, line.toast)
    return () => channel.answer(line.answer, toast)
  }
  const { attach } = line.say
  const content = render(line.say, language, wording)
  if (targetExternalId !== undefined) {
    if (attach && !fitsCaption(content.text)) return async () => tooLongToEdit
    return () => channel.edit(chat.externalId, targetExternalId, content, attach ? 'caption' : 'text')
  }
  if (!attach) return () => channel.send(chat.externalId, content)
  const said = line.say.language
  const spoken = said === undefined || said === 'both' ? language : said
  const apology = wording.texts(spoken, 'common.notAttached')
  return () =>
    deliverFile(delivering, { line: claimed, attachment: attach, language: spoken, content, apology })
}

/** It is then sent as a message of its own. */
const tooLongToEdit: Attempt = { kind: 'refused', error: 'the words are too long for a caption' }
