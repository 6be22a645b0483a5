import { readdirSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Period } from '../../../../src/core/calendar/period.ts'
import { singleActSample, textOf } from '../../../core/domain/schedule-file/schedule-text.ts'
import { emptyDataDir } from '../../../support/database.ts'
import { type ApiServer, code, startApi } from './api-server.ts'

const period = '2026-10' as Period
const own = { employerCode: code, period }
const goodFile = textOf(own, own, own)
const wrongFile = textOf(own, { ...own, socsoEmployer: 5165 as never }, { ...own, identity: '12345' })

const upload = (server: ApiServer, path: string, body: string) =>
  server.ask('POST', path, { body, headers: { 'content-type': 'application/octet-stream' } })

test('a file is checked: what was found is data and words, and what it comes to is there', async () => {
  const server = await startApi()
  const { status, body } = await upload(server, `/file-checks?employer=${code}`, wrongFile)
  expect(status).toBe(200)
  expect(body).toMatchObject({ format: '278', lines: 3, accepted: 1, employer: code, period: '2026-10' })
  const errors = body.findings.filter(({ severity }: { severity: string }) => severity === 'error')
  expect(errors.map(({ line, code: what }: { line: number; code: string }) => `${line} ${what}`)).toEqual([
    ...['2 amountDiffers', '3 identityLength'],
  ])
  expect(errors[0]).toMatchObject({ found: 5165, expected: 5685, column: 'socsoEmployer' })
  expect(errors[0].text).toContain('RM56.85')
})

test('a file is converted with what can be put right, and another kind is refused', async () => {
  const server = await startApi()
  const differing = textOf(own, { ...own, socsoEmployer: 5165 as never })
  const { status, text, headers } = await upload(server, '/file-conversions', differing)
  expect([status, headers.get('sahabat-corrections')]).toEqual([200, '1'])
  expect(headers.get('content-disposition')).toBe('attachment; filename="schedule-278.txt"')
  expect(text).toBe(textOf(own, own))
  const workbook = await upload(server, '/file-conversions?as=annotated', differing)
  expect([workbook.status, workbook.text.slice(0, 2)]).toEqual([200, 'PK'])
  const picture = await upload(server, '/file-conversions', '\u0089PNG\r\n\u001a\n')
  expect([picture.status, picture.body.code]).toEqual([422, 'fileRefused'])
})

test('a file of the old layout asks for wages, and becomes a table to fill them in', async () => {
  const server = await startApi()
  const sample = singleActSample.toString('latin1')
  const asked = await upload(server, '/file-conversions', sample)
  expect(asked.body.errors[0].code).toBe('wagesAsked')
  const template = await upload(server, '/file-conversions?as=template', sample)
  expect([template.status, template.text.slice(0, 2)]).toEqual([200, 'PK'])
})

test('a file without errors becomes a schedule; one with errors is kept by nobody', async () => {
  const server = await startApi()
  await server.post('/employers', { code, name: 'Kedai Siti' })
  const path = `/employers/${code}/schedules/file`
  const refused = await upload(server, path, wrongFile)
  expect([refused.status, refused.body.code]).toEqual([422, 'fileRefused'])
  expect(refused.body.errors[0]).toMatchObject({ in: 'body', pointer: '', line: 2, code: 'amountDiffers' })
  expect(await server.database.prisma.schedule.count()).toBe(0)
  const kept = await upload(server, path, goodFile)
  expect([kept.status, kept.body.headcount, kept.body.period]).toEqual([201, 3, '2026-10'])
  expect(kept.body.totals).toEqual({ act4: 3 * 7310, act800: 3 * 1300, skbbk: 3 * 2435 })
})

test('a file of another employer or month is refused', async () => {
  const server = await startApi()
  await server.post('/employers', { code: 'A3700000124Z', name: 'Kedai Lain' })
  const other = await upload(server, '/employers/A3700000124Z/schedules/file', goodFile)
  expect(other.body.errors[0].code).toBe('employerOther')
  const month = await upload(server, `/file-checks?period=2026-09`, goodFile)
  expect(month.body.counts.monthOther).toBe(3)
})

test('nothing of a file is left lying about', async () => {
  const { place, drop } = emptyDataDir()
  onTestFinished(drop)
  vi.stubEnv('TMPDIR', place)
  onTestFinished(() => void vi.unstubAllEnvs())
  const server = await startApi()
  const { status } = await upload(server, '/file-checks', goodFile)
  const refused = await upload(server, '/file-checks', 'x')
  expect([status, refused.status]).toEqual([200, 422])
  expect(readdirSync(place)).toEqual([])
})
