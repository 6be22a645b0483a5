// The PersonRecords port over an open database: what is kept of one person, and nothing of anybody else.

import type { PersonRecords } from '../../../app/export-person.ts'
import type { Line } from '../../../app/ports.ts'
import { Period } from '../../../core/calendar/period.ts'
import { draftsOf } from '../../../core/dialogues/drafts.ts'
import type { PersonEvent } from '../../../core/dialogues/event.ts'
import { keptDrafts } from '../../../core/dialogues/kept-drafts.ts'
import type { OwnCopy, OwnLink, OwnLinkRequest, OwnWord } from '../../../core/dialogues/own-copy.ts'
import { languageNamed } from '../../../core/domain/language.ts'
import { LinkRole } from '../../../core/domain/link.ts'
import {
  newForm,
  type RegistrationForm,
  RegistrationKind,
  RegistrationState,
  salvagedForm,
} from '../../../core/domain/registration.ts'
import { reminderDays } from '../../../core/domain/reminder.ts'
import type { Database } from '../database.ts'
import type { Prisma } from '../generated/client.ts'
import { requestHistory, requestOf } from '../links/link-request-rows.ts'
import { openJson } from '../store/sealed-json.ts'
import { instantOf } from '../store/store-context.ts'

const pageSize = 200

export function personRecords(database: Database): PersonRecords {
  return {
    about: async (personId, now) => {
      const row = await database.prisma.person.findUnique({ where: { id: personId }, include: everything })
      return row ? copyOf(database, row, new Date(now)) : undefined
    },
    talk: personId => talk(database, personId),
  }
}

const everything = {
  links: { include: { employer: true }, orderBy: { id: 'asc' } },
  linkRequests: { include: requestHistory, orderBy: { number: 'asc' } },
  registrations: { orderBy: { number: 'asc' } },
  files: { where: { state: 'kept' }, orderBy: { createdAt: 'asc' } },
  saidPaid: { include: { employer: true }, orderBy: { at: 'asc' } },
  misses: { orderBy: { id: 'asc' } },
  conversation: true,
} as const

type Row = Prisma.PersonGetPayload<{ include: typeof everything }>

function copyOf(database: Database, row: Row, now: Date): OwnCopy {
  const { sealing } = database
  const language = languageNamed(row.language)
  const drafts = draftsIn(database, row.conversation)
  return {
    number: `${row.externalId}`,
    ...(row.nameSealed && { name: sealing.open(row.nameSealed) }),
    ...(language && { language }),
    preferences: {
      reminders: { on: row.remindersOn, days: reminderDays.filter(day => row.remindDays.includes(day)) },
      announcements: row.announcements,
    },
    ...(row.consentedAt && { consentedAt: instantOf(row.consentedAt) }),
    since: instantOf(row.createdAt),
    links: row.links.map(each => linkOf(each, now)),
    linkRequests: row.linkRequests.map(each => linkRequestOf(database, each)),
    registrations: row.registrations.map(({ reference, kind, state, answersSealed, createdAt }) => ({
      ...{ reference, state: RegistrationState.parse(state), at: instantOf(createdAt) },
      form: salvagedForm(openJson(sealing, answersSealed)) ?? newForm(RegistrationKind.parse(kind)),
    })),
    files: row.files.map(({ nameSealed, size, createdAt, deleteAfter }) => ({
      ...{ name: sealing.open(nameSealed), size, at: instantOf(createdAt) },
      ...(deleteAfter && { until: instantOf(deleteAfter) }),
    })),
    drafts,
    questions: row.misses.map(({ at, questionSealed }) => ({
      at: instantOf(at),
      question: sealing.open(questionSealed),
    })),
    saidPaid: row.saidPaid.map(({ at, period, employer: { code } }) => ({
      ...{ at: instantOf(at), code, period: Period.parse(period) },
    })),
  }
}

function linkOf({ employer, role, startedAt, expiresAt, endedAt }: Row['links'][number], now: Date): OwnLink {
  const until = endedAt ?? expiresAt
  const { id, code, name } = employer
  return {
    ...{ employer: { id, code, name }, role: LinkRole.parse(role), since: instantOf(startedAt) },
    ...(until && { until: instantOf(until) }),
    stands: endedAt === null && (expiresAt === null || expiresAt > now),
  }
}

function linkRequestOf({ sealing }: Database, row: Row['linkRequests'][number]): OwnLinkRequest {
  const { reference, employerCode, requester, state, openedAt, expiresAt, history } = requestOf(sealing, row)
  const reason = history.at(-1)?.reason
  return {
    ...{ reference, employerCode, requester, state, at: openedAt },
    ...{ until: row.endedAt ? instantOf(row.endedAt) : expiresAt },
    ...(reason !== undefined && { reason }),
  }
}

function draftsIn({ sealing }: Database, row: Row['conversation']): readonly RegistrationForm[] {
  return row ? draftsOf(keptDrafts(openJson(sealing, row.stateSealed))).map(({ form }) => form) : []
}

async function* talk({ prisma, sealing }: Database, personId: string): AsyncGenerator<OwnWord> {
  let after = 0n
  for (;;) {
    const where = { personId, id: { gt: after }, author: { in: ['employer', 'bot'] } }
    const rows = await prisma.message.findMany({ where, orderBy: { id: 'asc' }, take: pageSize })
    for (const { author, bodySealed, at } of rows) {
      const body = openJson(sealing, bodySealed)
      const word = wordOf(author, body)
      if (word) yield { at: instantOf(at), ...word }
    }
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.id
  }
}

/** As they were written down; what answers a press without a message is no word. */
function wordOf(author: string, body: unknown) {
  if (author === 'employer') return { by: 'you', event: body as PersonEvent } as const
  const line = body as Line
  return 'say' in line ? ({ by: 'assistant', said: line.say } as const) : undefined
}
