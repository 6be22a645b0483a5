// Keeps the questions that were missed, and what the person chose then, in the transaction of their turn.
import { type Miss, redactedQuestion } from '../../../core/faq/miss.ts'
import { dateOf, type TurnContext } from '../store/store-context.ts'

/** A tap later than this belongs to another question. */
const answeredWithinMs = 60 * 60 * 1000

/** Keeps a miss, redacted and sealed. */
export async function keepMiss(
  context: TurnContext,
  { question, language, kind, near }: Miss,
): Promise<void> {
  const { tx, personId, clock } = context
  await tx.miss.create({
    data: {
      personId,
      at: dateOf(clock.now()),
      language: language ?? null,
      kind,
      questionSealed: context.database.sealing.seal(redactedQuestion(question)),
      near: [...near],
    },
  })
}

/** Labels the person's latest miss with what they chose of what it offered, when it is recent and has no label yet. */
export async function labelMiss({ tx, personId, clock }: TurnContext, chosen: string): Promise<void> {
  const latest = await tx.miss.findFirst({ where: { personId }, orderBy: { id: 'desc' } })
  if (!latest || latest.chosen !== null || latest.at.getTime() < clock.now() - answeredWithinMs) return
  const isOffered = chosen === 'none' || chosen === 'person' || latest.near.includes(chosen)
  if (!isOffered) return
  await tx.miss.update({ where: { id: latest.id }, data: { chosen } })
}
