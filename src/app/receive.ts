// One update, one transaction: load, decide, save and enqueue, commit. Questions and commands of a dialogue give
// their result back as an event inside the same transaction, at most four per update.
import type { Conversation } from '../core/dialogues/conversation.ts'
import { draftsOf } from '../core/dialogues/drafts.ts'
import type { Effect } from '../core/dialogues/effect.ts'
import type { Event, ResultEvent } from '../core/dialogues/event.ts'
import type { Facts } from '../core/dialogues/facts.ts'
import { turn } from '../core/dialogues/turn.ts'
import { answer, type Knowledge, nearestTopics } from '../core/faq/knowledge.ts'
import { message, withChoices } from '../core/messages/message.ts'
import type { TextKey } from '../core/messages/text-key.ts'
import type { Channel, Claimed, Heard, Log, NewLine, Store, TurnStore } from './ports.ts'

const resultsAtMost = 4
const attemptsAtMost = 3

export type Receiving = { store: Store; channel: Channel; knowledge: Knowledge; log: Log }

/** Takes one person's oldest update through its turn. False when there was nothing to do. */
export async function receiveOne(receiving: Receiving): Promise<boolean> {
  const claimed = await receiving.store.claim()
  if (!claimed) return false
  const ids = { inbox: claimed.inboxId, person: claimed.personId, attempt: claimed.attempts }
  let heard: Heard | undefined
  try {
    heard = 'arrived' in claimed ? claimed.arrived : receiving.channel.read(claimed.update)
    if (claimed.attempts > attemptsAtMost) throw new Error('the process ended in each attempt')
    await receiving.store.turn(claimed, async store => heard && takeTurn(receiving, heard, store))
  } catch (error) {
    receiving.log.error({ ...ids, error: describe(error) }, 'a turn failed')
    if (claimed.attempts < attemptsAtMost) await receiving.store.release(claimed)
    else await setAside(receiving, claimed, heard, error)
  }
  return true
}

/** Gives the conversation to be saved. */
async function takeTurn(
  receiving: Receiving,
  heard: Heard,
  store: TurnStore,
): Promise<Conversation | undefined> {
  const loaded = await store.hear(heard)
  if (loaded.unreadable && !isInGroup(heard)) {
    receiving.log.warn({}, 'a conversation state of another version ended at the menu')
    const kept = draftsOf(loaded.conversation).length > 0
    const said = message(kept ? 'common.stateLostForm' : 'common.stateLost')
    await store.enqueue({ chatExternalId: heard.chat.externalId, line: { say: said } })
  }
  const { conversation, toast } = await converse(receiving, heard, store, loaded)
  if (heard.pressed) await store.enqueue(pressAnswer(heard.pressed.id, heard, toast))
  const chosen = chosenBy(heard)
  if (chosen !== undefined) await store.chose(chosen)
  return isInGroup(heard) ? undefined : conversation
}

/** A person's conversation is private: in a group it is neither told of nor changed. */
function isInGroup({ event }: Heard): boolean {
  return event.kind === 'groupAddressed'
}

async function converse(
  { knowledge }: Receiving,
  heard: Heard,
  store: TurnStore,
  loaded: { conversation: Conversation; facts: Facts },
): Promise<{ conversation: Conversation; toast?: TextKey }> {
  let { conversation, facts } = loaded
  let toast: TextKey | undefined
  const events: Event[] = [heard.event]
  for (let results = 0; events.length > 0; results++) {
    if (results > resultsAtMost) throw new Error(`more than ${resultsAtMost} results in one turn`)
    const step = turn(conversation, events.shift() as Event, facts)
    conversation = step.state
    toast = step.effects.find(effect => effect.kind === 'toast')?.key ?? toast
    const given = await applyAll(step.effects, effect => apply(effect, heard, store, knowledge))
    if (given.some(changesFacts)) facts = await store.facts()
    events.push(...given)
  }
  return { conversation, toast }
}

function changesFacts({ kind }: ResultEvent): boolean {
  return kind === 'languageSet' || kind === 'consentGiven'
}

async function applyAll(
  effects: readonly Effect[],
  applyOne: (effect: Effect) => Promise<ResultEvent | undefined>,
): Promise<ResultEvent[]> {
  const results: ResultEvent[] = []
  for (const effect of effects) {
    const result = await applyOne(effect)
    if (result) results.push(result)
  }
  return results
}

async function apply(
  effect: Effect,
  heard: Heard,
  store: TurnStore,
  knowledge: Knowledge,
): Promise<ResultEvent | undefined> {
  switch (effect.kind) {
    case 'say':
      await store.enqueue({
        chatExternalId: heard.chat.externalId,
        line: { say: effect.message },
        ...(effect.replace && replaced(heard)),
        ...(heard.once && { key: heard.once }),
      })
      return undefined
    case 'ask': {
      const { query } = effect
      if (query.kind !== 'answer') return store.read(query)
      return answered(query.question, heard, { store, knowledge })
    }
    case 'perform':
      return store.perform(effect.command)
    case 'begin':
      await begin(effect, heard, store)
      return undefined
    case 'toast':
      return undefined
  }
}

/** What was not answered at once is kept, for staff to mend the knowledge by; in a group nothing is kept. */
async function answered(
  question: string,
  heard: Heard,
  { store, knowledge }: { store: TurnStore; knowledge: Knowledge },
): Promise<ResultEvent> {
  const reply = answer(knowledge, question)
  if (reply.kind !== 'answer' && !isInGroup(heard)) {
    const near = reply.kind === 'clarify' ? reply.ids : nearestTopics(knowledge, question)
    await store.missed({ question, language: reply.language, kind: reply.kind, near })
  }
  return { kind: 'answered', question, reply }
}

/** The topic that was tapped, or that it was none of them, or that a person is wanted. */
function chosenBy({ event }: Heard): string | undefined {
  if (event.kind !== 'pressed') return undefined
  const [name = '', topic] = event.press.split(':')
  if (name === 'topic') return topic
  return name === 'none' || name === 'person' ? name : undefined
}

function replaced({ pressed, toldBy }: Heard): Pick<NewLine, 'replaces' | 'replacesLine'> {
  if (toldBy !== undefined) return { replacesLine: toldBy }
  return pressed?.messageId === undefined ? {} : { replaces: pressed.messageId }
}

/** What tells of a job stands in the outbox before the job is begun. */
async function begin(
  { job, said, replace }: Extract<Effect, { kind: 'begin' }>,
  heard: Heard,
  store: TurnStore,
): Promise<void> {
  const chatExternalId = heard.chat.externalId
  const place = replace ? replaced(heard) : {}
  const lineId = said && (await store.enqueue({ chatExternalId, line: { say: said }, ...place }))
  await store.begin(job, { chatExternalId, ...(lineId !== undefined && { lineId }) })
}

function pressAnswer(pressId: string, heard: Heard, toast: TextKey | undefined): NewLine {
  return { chatExternalId: heard.chat.externalId, line: { answer: pressId, ...(toast && { toast }) } }
}

/** After the third failure the update is put aside, the employer hears of it, and the next update goes on. */
async function setAside(
  { store, log }: Receiving,
  claimed: Claimed,
  heard: Heard | undefined,
  error: unknown,
): Promise<void> {
  const apology = withChoices(message('common.failed'), [
    { label: 'button.person', press: 'person' },
    { label: 'button.menu', press: 'menu' },
  ])
  const lines =
    heard && !isInGroup(heard) ? [{ chatExternalId: heard.chat.externalId, line: { say: apology } }] : []
  const answers = heard?.pressed ? [pressAnswer(heard.pressed.id, heard, undefined)] : []
  await store.setAside(claimed, describe(error), [...lines, ...answers])
  log.error({ inbox: claimed.inboxId }, 'an update was set aside after three attempts')
}

/** The kind of failure, never the text of what was said. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  return `${error.name}${code}: ${error.message.split('\n').at(-1)?.slice(0, 300) ?? ''}`
}
