// Link requests through the API: shown with what is needed to decide, decided by a key that may, and by no other.
import { expect, test } from 'vitest'
import type { EmployerCode } from '../../../../src/core/domain/employer-code.ts'
import type { Scope } from '../../../../src/wire/scope.ts'
import { requester, requestsOn } from '../../../support/link-requests.ts'
import { type ApiServer, botId, code, startApi } from './api-server.ts'

const recordedBy = 'Puan Zainab, penyelia'
const unknownCode = 'B9999999999Z' as EmployerCode

async function requested(server: ApiServer) {
  const { database, parts } = server
  const data = { channel: 'telegram', botId, externalId: 700_000_001n, language: 'en' }
  const { id: personId } = await database.prisma.person.create({ data })
  const jobs = { sendMailJob: async () => {}, sendCodesJob: async () => {} }
  const requests = requestsOn({ parts: { ...parts, ...jobs }, database, clock: parts.clock, code })
  await server.post('/employers', { code, name: 'Kedai Siti' })
  return {
    known: await requests.opened(personId),
    unknown: await requests.opened(personId, unknownCode),
  }
}

test('requests are listed and read with who asks, for which employer, and their documents', async () => {
  const server = await startApi()
  const { known, unknown } = await requested(server)
  const { body: list } = await server.get('/link-requests?state=open')
  expect(list.items.map(({ reference }: { reference: string }) => reference)).toEqual([unknown, known])
  const { body: one } = await server.get(`/link-requests/${known}`)
  expect(one).toMatchObject({
    ...{ reference: known, state: 'open', employerCode: code, employerName: 'Kedai Siti', ...requester },
    history: [{ to: 'open', source: 'chat' }],
    documents: [
      { what: 'ssmDocument', mime: 'application/pdf' },
      { what: 'authorityLetter', mime: 'application/pdf' },
    ],
  })
  expect((await server.get(`/link-requests/${unknown}`)).body).not.toHaveProperty('employerName')
  const path = (reference: string) => `/link-requests/${reference}/documents/${one.documents[1].id}`
  const file = await server.get(path(known))
  expect([file.status, file.text]).toEqual([200, '%PDF-1.7 secret'])
  expect(file.headers.get('content-disposition')).toContain(`${known}-authorityLetter.pdf`)
  expect((await server.get(path(unknown))).status).toBe(404)
  const read = await server.database.prisma.audit.findMany({ where: { action: 'linkDocumentRead' } })
  expect(read).toMatchObject([{ subjectId: known, detail: { document: one.documents[1].id } }])
})

test('a request is approved or rejected, once; without an employer on record it can only be rejected', async () => {
  const server = await startApi()
  const { known, unknown } = await requested(server)
  const decide = (reference: string, body: object) =>
    server.post(`/link-requests/${reference}/decision`, { recordedBy, ...body })
  const none = await decide(unknown, { decision: 'approve' })
  expect([none.status, none.body.reason]).toEqual([409, 'noSuchEmployer'])
  const inMalay = { body: { decision: 'approve', recordedBy }, headers: { 'accept-language': 'ms' } }
  const malay = await server.ask('POST', `/link-requests/${unknown}/decision`, inMalay)
  expect(malay.body.detail).toContain('Tiada majikan dengan kod ini')
  const approved = await decide(known, { decision: 'approve', role: 'member' })
  expect([approved.status, approved.body]).toMatchObject([
    200,
    { state: 'approved', linkId: expect.any(String) },
  ])
  expect((await server.get(`/employers/${code}/links`)).body.items).toMatchObject([
    { id: approved.body.linkId, role: 'member', proof: 'documents' },
  ])
  const again = await decide(known, { decision: 'reject', reason: 'Changed my mind' })
  expect([again.status, again.body.reason]).toEqual([409, 'linkRequestEnded'])
  const rejected = await decide(unknown, { decision: 'reject', reason: 'The letter names nobody.' })
  expect(rejected.body.history.at(-1)).toMatchObject({
    to: 'rejected',
    reason: 'The letter names nobody.',
    recordedBy,
  })
  expect((await decide(unknown, { decision: 'reject' })).status).toBe(422)
  expect((await decide('SHP-26-000999-A', { decision: 'approve' })).body.reason).toBe('linkRequestUnknown')
})

test('each may be done only with its own scope: minting and ending links allow none of it', async () => {
  const server = await startApi()
  const { known } = await requested(server)
  const { id } = (await server.get(`/link-requests/${known}`)).body.documents[0]
  const asks: readonly [Scope, (token: string) => Promise<{ status: number }>][] = [
    ['linkRequests:read', token => server.get('/link-requests', { token })],
    ['linkRequests:read', token => server.get(`/link-requests/${known}`, { token })],
    ['linkDocuments:read', token => server.get(`/link-requests/${known}/documents/${id}`, { token })],
    [
      'linkRequests:decide',
      token =>
        server.post(`/link-requests/${known}/decision`, { decision: 'approve', recordedBy }, { token }),
    ],
  ]
  for (const [scope, ask] of asks) {
    const others = asks.map(([each]) => each).filter(each => each !== scope)
    const without = await server.makeKey(['links:read', 'links:write', 'enclosures:read', ...others])
    expect([scope, (await ask(without)).status]).toEqual([scope, 403])
    expect([scope, (await ask(await server.makeKey([scope]))).status]).toEqual([scope, 200])
  }
})
