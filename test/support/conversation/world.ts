// Leads a conversation as the app does, without a database: what a dialogue asks for is answered from plain values.
import { dayInMalaysia, type Instant } from '../../../src/core/calendar/instant.ts'
import { type Conversation, newConversation } from '../../../src/core/dialogues/conversation.ts'
import type { Command, Effect, Query } from '../../../src/core/dialogues/effect.ts'
import type { Event, RegistrationSeen, ResultEvent } from '../../../src/core/dialogues/event.ts'
import type { Facts, LinkedEmployer } from '../../../src/core/dialogues/facts.ts'
import type { Job } from '../../../src/core/dialogues/job.ts'
import type { LinkRequestSeen } from '../../../src/core/dialogues/requesting-event.ts'
import { turn } from '../../../src/core/dialogues/turn.ts'
import { type Language, languageOfCode } from '../../../src/core/domain/language.ts'
import type { MonthFacts } from '../../../src/core/domain/month.ts'
import type { Office } from '../../../src/core/domain/office.ts'
import { offices } from '../../../src/core/domain/offices.ts'
import { type Preferences, withChange } from '../../../src/core/domain/preferences.ts'
import { defaultSettings } from '../../../src/core/domain/setting.ts'
import { answer, type Knowledge, type Reply } from '../../../src/core/faq/knowledge.ts'
import { at, holidays, monthIn } from './builders.ts'
import { doFileJob, type FileContent } from './file-job.ts'
import { type LinkingWorld, linkingReply, linkingWorld, performLinking } from './linking-world.ts'
import { doRegistrationJob } from './registration-job.ts'
import { performRegistration, registrationsReply } from './registration-world.ts'
import { doDocumentJob, performRequesting, requestingReply } from './requesting-world.ts'

export type World = LinkingWorld & {
  conversation: Conversation
  now: Instant
  /** The language of their Telegram, and the one they chose. */
  languageCode: string
  chosen?: Language
  links: readonly LinkedEmployer[]
  months: Readonly<Record<string, readonly MonthFacts[]>>
  registrations: readonly RegistrationSeen[]
  /** The link requests they sent, newest first. */
  requests: readonly LinkRequestSeen[]
  consented: boolean
  preferences: Preferences
  /** How many wait before this person. */
  ahead: number
  operator: Facts['operator']
  offices: readonly Office[]
  /** What is in the files that they send, by name. */
  files: Readonly<Record<string, FileContent>>
  /** Begun and not ended. */
  jobs: readonly Job[]
}

/** A person who never wrote before, on Monday 14 December 2026 at 9.05. */
export function world(parts: Partial<World> = {}): World {
  return {
    conversation: newConversation,
    now: at('2026-12-14 09:05'),
    languageCode: 'ms',
    links: [],
    months: {},
    registrations: [],
    requests: [],
    ...linkingWorld,
    consented: false,
    preferences: { language: 'ms', reminders: { on: true, days: [7, 3, 1, 0] }, announcements: true },
    ahead: 0,
    offices,
    files: {},
    jobs: [],
    operator: { mode: 'companion', name: 'Sahabat', specimen: false },
    ...parts,
  }
}

export function factsOf({ now, languageCode, chosen, links, consented, operator }: World): Facts {
  const language = chosen ?? languageOfCode(languageCode)
  return {
    now,
    today: dayInMalaysia(now),
    language: language ?? 'ms',
    languageKnown: language !== undefined,
    links,
    consented,
    settings: defaultSettings,
    operator,
  }
}

/** One event with everything that follows from it, and all effects in their order. */
export function happens(
  before: World,
  event: Event,
  knowledge: Knowledge,
): { world: World; effects: readonly Effect[] } {
  let after = before
  const effects: Effect[] = []
  const events: Event[] = [event]
  for (let results = 0; events.length > 0; results++) {
    if (results > 4) throw new Error('more than 4 results in one turn')
    const step = turn(after.conversation, events.shift() as Event, factsOf(after))
    after = { ...after, conversation: step.state }
    for (const effect of step.effects) {
      effects.push(effect)
      const applied = apply(after, effect, knowledge)
      after = applied.world
      if (applied.result) events.push(applied.result)
    }
  }
  return { world: after, effects }
}

type Applied = { world: World; result?: ResultEvent }

function apply(world: World, effect: Effect, knowledge: Knowledge): Applied {
  if (effect.kind === 'ask') return { world, result: reply(world, effect.query, knowledge) }
  if (effect.kind === 'begin') return { world: begun(world, effect.job) }
  return effect.kind === 'perform' ? perform(world, effect.command) : { world }
}

/** Who has everything deleted is a stranger from then on, who hears of no job. */
function begun(before: World, job: Job): World {
  if (job.kind !== 'deletePerson') return { ...before, jobs: [...before.jobs, job] }
  const { now, languageCode, operator, tokens, mailed, files } = before
  return world({ now, languageCode, operator, tokens, mailed, files })
}

/** What the first job that was begun gives, as it is heard; undefined when there is none. */
export function ended(world: World): { world: World; event: Event } | undefined {
  const [job, ...jobs] = world.jobs
  if (!job) return undefined
  const left = { ...world, jobs }
  if (job.kind === 'checkEnclosure' || job.kind === 'mailRegistration') return doRegistrationJob(left, job)
  if (job.kind === 'checkLinkDocument') return { world: left, event: doDocumentJob(job) }
  return { world: left, event: doFileJob(world.files, job) }
}

function reply(world: World, query: Query, knowledge: Knowledge): ResultEvent {
  switch (query.kind) {
    case 'answer':
      return { kind: 'answered', question: query.question, reply: replyTo(knowledge, query.question) }
    case 'registrations':
      return registrationsReply(world, query)
    case 'preferences': {
      const preferences = { ...world.preferences, language: factsOf(world).language }
      return { kind: 'preferencesRead', preferences, view: query.view }
    }
    case 'dueMonths': {
      const months = world.links.map(employer => ({
        employer,
        month:
          world.months[employer.id]?.find(({ period }) => period === query.period) ??
          monthIn('missing', query.period),
        holidays,
        asAt: world.now,
      }))
      return { kind: 'dueMonthsRead', months, page: query.page }
    }
    case 'queue':
      return { kind: 'queueRead', ahead: world.ahead }
    case 'offices':
      return { kind: 'officesRead', offices: world.offices, holidays, view: query.view }
    case 'months': {
      const employer = world.links.find(link => link.id === query.employerId)
      if (!employer) throw new Error('months were asked of an employer that is not linked')
      const months = world.months[employer.id] ?? []
      return {
        kind: 'monthsRead',
        employer,
        months,
        holidays,
        asAt: world.now,
        view: query.view,
      }
    }
    case 'reference':
      return { kind: 'referenceFound', number: query.number, ...referenceIn(world, query.number) }
    case 'linkRequests':
      return requestingReply(world, query)
    default:
      return linkingReply(world, query)
  }
}

function referenceIn({ links, months }: World, number: string) {
  for (const { id: employerId } of links) {
    for (const { period, references } of months[employerId] ?? []) {
      const reference = references.find(each => each.number === number)
      if (reference) return { found: { employerId, period, state: reference.state } }
    }
  }
  return {}
}

const replies = new WeakMap<Knowledge, Map<string, Reply>>()

/** Remembered, because explorations ask the same thousands of times. */
function replyTo(knowledge: Knowledge, question: string): Reply {
  const known = replies.get(knowledge) ?? new Map<string, Reply>()
  replies.set(knowledge, known)
  const given = known.get(question) ?? answer(knowledge, question)
  known.set(question, given)
  return given
}

function perform(world: World, command: Command): Applied {
  switch (command.kind) {
    case 'setLanguage':
      return { world: { ...world, chosen: command.language }, result: { kind: 'languageSet' } }
    case 'setReachable':
      return { world }
    case 'changePreferences': {
      const before = { ...world.preferences, language: world.chosen ?? factsOf(world).language }
      const preferences = withChange(before, command.change)
      const { view, change } = command
      const chosen = change.what === 'language' ? { chosen: change.language } : {}
      return {
        world: { ...world, ...chosen, preferences },
        result: { kind: 'preferencesRead', preferences, view },
      }
    }
    case 'giveConsent':
      return { world: { ...world, consented: true }, result: { kind: 'consentGiven' } }
    case 'dropFiles':
      return { world }
    case 'sayPaid': {
      const { employerId, period } = command
      const months = (world.months[employerId] ?? []).map(month =>
        month.period === period ? { ...month, saidPaidAt: world.now } : month,
      )
      return {
        world: { ...world, months: { ...world.months, [employerId]: months } },
        result: { kind: 'saidPaid', employerId, period },
      }
    }
    case 'fileRegistration':
    case 'correctRegistration':
    case 'saySent':
    case 'stopMail':
      return performRegistration(world, command)
    case 'openLinkRequest':
    case 'cancelLinkRequest':
      return performRequesting(world, command)
    default:
      return performLinking(world, command)
  }
}
