// Schedules: sent, shown, decided on.
import { z } from 'zod'
import type { ApiReader, Of } from '../../../app/api-reader.ts'
import { acceptSchedule, rejectSchedule } from '../../../app/decide-schedule.ts'
import type { VersionRead } from '../../../app/ledger.ts'
import { submitDraft, submitSchedule } from '../../../app/submit-schedule.ts'
import type { EmployerCode } from '../../../core/domain/employer-code.ts'
import { PageQuery } from '../../../wire/page.ts'
import { WireEmployerCode, WireId, WirePeriod } from '../../../wire/scalar.ts'
import {
  DraftSubmission,
  NewSchedule,
  ScheduleDecision,
  ScheduleLinePage,
  SchedulePage,
  Schedule as WireSchedule,
} from '../../../wire/schedule.ts'
import type { ApiContext } from './api-context.ts'
import { numberPageAsked, numberPageReply, pageAsked, pageReply } from './cursor.ts'
import { ofEmployer } from './employers.ts'
import { given } from './given.ts'
import { type BodyRead, type Call, type Operation, operation, type Reply } from './operation.ts'
import { by, found, granted, sourceKeyOf } from './outcome.ts'
import { Refused } from './refused.ts'
import { readScheduleBody, type ScheduleBody } from './schedule-body.ts'
import { readBeside } from './schedule-job.ts'
import { lineShown, scheduleShown } from './schedule-shown.ts'

const ofSchedule = z.strictObject({ id: WireId })
const tag = 'schedules'
/** A hundred thousand lines. */
const manyLines = 40 * 1024 * 1024
/** Some 450 lines of wages alone: read and checked in less than 20 ms. A longer body is read in another process. */
const mostHere = 32 * 1024

async function readSchedule(reader: ApiReader, id: string): Promise<Of<VersionRead>> {
  return found(await reader.schedule(id), 'scheduleUnknown')
}

/** A version that was kept, as it stands now. */
export async function keptReply(
  reader: ApiReader,
  { changed, schedule }: { changed: boolean; schedule: { id: string } },
): Promise<Reply> {
  const { id } = schedule
  const headers = { Location: `/api/v1/schedules/${id}` }
  return { status: changed ? 201 : 200, headers, body: scheduleShown(await readSchedule(reader, id)) }
}

/** The body with its lines filled in and checked; or what is wrong with it. */
async function scheduleRead(
  bytes: Uint8Array,
  code: EmployerCode | undefined,
  { desk, doScheduleJob, scratch }: ApiContext,
): Promise<BodyRead<ScheduleBody>> {
  const { skbbkOptOutSince } = await desk.settings()
  const asked = { code, rules: { skbbkOptOutSince } }
  const isLong = bytes.length > mostHere
  const read = isLong
    ? await readBeside(bytes, asked, { doScheduleJob, scratch })
    : readScheduleBody(bytes, asked)
  if (read.kind === 'malformed') throw new Refused('malformedBody')
  if (read.kind === 'read') return { body: read.body }
  if (read.kind === 'wrong') return { errors: read.errors, findings: [] }
  const placed = read.findings.map(each => ({ ...each, pointer: `/lines/${Number(each.line) - 1}` }))
  return { errors: [], findings: placed }
}

export const scheduleOperations: readonly Operation[] = [
  operation({
    ...{ id: 'submitSchedule', tag, method: 'post', path: '/employers/{code}/schedules' },
    ...{ scope: 'schedules:write', params: ofEmployer, body: NewSchedule, bodyLimit: manyLines },
    readBody: (bytes, params, context) => scheduleRead(bytes, params?.code, context),
    ...{ replies: { 200: WireSchedule, 201: WireSchedule }, problems: ['notFound', 'refused'] },
    tagged: 'read',
    handle: async (call, { desk, reader }) => {
      const { portalConfirmedAt, totals, eventKey, submittedOn, draft, period, lines } = call.body
      const sourceKey = sourceKeyOf(call, eventKey)
      const kept = await submitSchedule(desk, by(call, { portalConfirmedAt }), {
        ...{ code: call.params.code, period, lines, medium: 'online' },
        ...given({ claimed: totals, submittedOn, draft, sourceKey }),
      })
      return keptReply(reader, granted(kept))
    },
  }),
  operation({
    ...{ id: 'listSchedules', tag, method: 'get', path: '/schedules', scope: 'schedules:read' },
    query: PageQuery.extend({ employer: WireEmployerCode.optional(), period: WirePeriod.optional() }),
    replies: { 200: SchedulePage },
    handle: async ({ query: { employer, period, ...page } }, { reader }) => {
      const filter = given({ code: employer, period })
      return pageReply(await reader.schedules(filter, pageAsked(page)), scheduleShown)
    },
  }),
  operation({
    ...{ id: 'getSchedule', tag, method: 'get', path: '/schedules/{id}', scope: 'schedules:read' },
    ...{ params: ofSchedule, replies: { 200: WireSchedule }, problems: ['notFound'], tagged: 'read' },
    handle: async ({ params }, { reader }) => ({
      status: 200,
      body: scheduleShown(await readSchedule(reader, params.id)),
    }),
  }),
  operation({
    ...{ id: 'listScheduleLines', tag, method: 'get', path: '/schedules/{id}/lines' },
    ...{ scope: 'schedules:read', params: ofSchedule, query: PageQuery },
    ...{ replies: { 200: ScheduleLinePage }, problems: ['notFound'] },
    handle: async ({ params, query }, { reader }) => {
      await readSchedule(reader, params.id)
      const page = numberPageAsked(query)
      const lines = await reader.scheduleLines(params.id, { ...page, limit: page.limit + 1 })
      return numberPageReply(lines, page.limit, lineShown)
    },
  }),
  operation({
    ...{ id: 'submitDraft', tag, method: 'post', path: '/schedules/{id}/submission' },
    ...{ scope: 'schedules:write', params: ofSchedule, body: DraftSubmission },
    ...{ replies: { 200: WireSchedule }, problems: ['notFound', 'refused'], tagged: 'read' },
    handle: async (call, { desk, reader }) => {
      const { submittedOn, portalConfirmedAt } = call.body
      const sent = { scheduleId: call.params.id, ...given({ submittedOn }) }
      const { schedule } = granted(await submitDraft(desk, by(call, { portalConfirmedAt }), sent))
      return keptReply(reader, { changed: false, schedule })
    },
  }),
  operation({
    ...{ id: 'decideSchedule', tag, method: 'post', path: '/schedules/{id}/decision' },
    ...{ scope: 'schedules:write', params: ofSchedule, body: ScheduleDecision },
    ...{ replies: { 200: WireSchedule }, problems: ['notFound', 'refused'], tagged: 'read' },
    handle: async (call, { desk, reader }) => {
      const schedule = await decided(call, desk)
      return keptReply(reader, { changed: false, schedule })
    },
  }),
]

type Deciding = Call<z.infer<typeof ofSchedule>, unknown, z.infer<typeof ScheduleDecision>>

async function decided(call: Deciding, desk: Parameters<typeof acceptSchedule>[0]) {
  const { body, params } = call
  const who = by(call, given({ portalConfirmedAt: body.portalConfirmedAt }))
  if (body.decision === 'accept') return granted(await acceptSchedule(desk, who, { scheduleId: params.id }))
  const reasons = body.reasons.map(reason => given(reason) as Record<string, string | number>)
  return granted(await rejectSchedule(desk, who, { scheduleId: params.id, reasons }))
}
