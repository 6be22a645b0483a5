// Payroll files: checked, converted, sent as a schedule.
import { z } from 'zod'
import { scheduleOfFile } from '../../../app/schedule-of-file.ts'
import { submitSchedule } from '../../../app/submit-schedule.ts'
import type { FileReport } from '../../../core/domain/schedule-file/file-report.ts'
import { ConversionQuery, FileQuery, FileReport as WireFileReport } from '../../../wire/file.ts'
import { EventKey, WireDay, WirePeriod } from '../../../wire/scalar.ts'
import { Schedule as WireSchedule } from '../../../wire/schedule.ts'
import type { ApiContext } from './api-context.ts'
import { ofEmployer } from './employers.ts'
import { refusedFile, runFileJob } from './file-job.ts'
import { given } from './given.ts'
import { type Call, type Operation, operation } from './operation.ts'
import { by, granted, sourceKeyOf } from './outcome.ts'
import { keptReply } from './schedules.ts'

const tag = 'calculate'
const largest = 64 * 1024 * 1024
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function reportShown(report: FileReport, { language }: Call, { finding }: ApiContext) {
  const { format, lines, accepted, unreadable, totals, counts, corrections, employer, period } = report
  return {
    ...{ format, lines, accepted, unreadable, totals, counts, corrections, ...given({ employer, period }) },
    findings: report.findings.map(each => ({ ...each, text: finding(language, each) })),
  }
}

export const fileOperations: readonly Operation[] = [
  operation({
    ...{ id: 'checkFile', tag, method: 'post', path: '/file-checks', scope: 'calculate' },
    ...{ query: FileQuery, body: 'file', bodyLimit: largest },
    ...{ replies: { 200: WireFileReport }, problems: ['fileRefused'] },
    handle: async (call, context) => {
      const { result } = await runFileJob(call, { kind: 'check', expected: given(call.query) }, context)
      return { status: 200, body: reportShown(result.report, call, context) }
    },
  }),
  operation({
    ...{ id: 'convertFile', tag, method: 'post', path: '/file-conversions', scope: 'calculate' },
    ...{ query: ConversionQuery, body: 'file', bodyLimit: largest },
    ...{ replies: { 200: 'file' }, problems: ['fileRefused'] },
    handle: async (call, context) => {
      const { as = '278', ...query } = call.query
      const isText = as === '278'
      const job = {
        kind: as === 'annotated' ? ('annotate' as const) : ('convert' as const),
        expected: given(query),
        written: isText ? ('278' as const) : ('workbook' as const),
      }
      const { result, written } = await runFileJob(call, job, context)
      const { findings, corrections } = result.report
      if (written === undefined) throw refusedFile(findings)
      const file = isText
        ? { type: 'text/plain', name: 'schedule-278.txt', bytes: written }
        : { type: spreadsheet, name: `schedule-${as}.xlsx`, bytes: written }
      return { status: 200, file, headers: { 'Sahabat-Corrections': String(corrections.count) } }
    },
  }),
  operation({
    ...{ id: 'submitScheduleFile', tag: 'schedules', method: 'post' },
    ...{ path: '/employers/{code}/schedules/file', scope: 'schedules:write' },
    params: ofEmployer,
    query: z.strictObject({
      period: WirePeriod.optional(),
      submittedOn: WireDay.optional(),
      eventKey: EventKey.optional(),
    }),
    ...{ body: 'file', bodyLimit: largest, tagged: 'read' },
    ...{
      replies: { 200: WireSchedule, 201: WireSchedule },
      problems: ['fileRefused', 'notFound', 'refused'],
    },
    handle: async (call, context) => {
      const { code } = call.params
      const { period, submittedOn, eventKey } = call.query
      const job = { kind: 'convert' as const, expected: { employer: code, ...given({ period }) } }
      const { result, written } = await runFileJob(call, job, context)
      const schedule = scheduleOfFile(result, written, code)
      if (!schedule.ok) throw refusedFile(schedule.error)
      const sourceKey = sourceKeyOf(call, eventKey)
      const sent = {
        ...schedule.value,
        medium: 'online' as const,
        ...given({ submittedOn, sourceKey }),
      }
      const kept = await submitSchedule(context.desk, by(call, {}), sent)
      return keptReply(context.reader, granted(kept))
    },
  }),
]
