import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptFiles } from '../../../../src/adapters/db/files/kept-files.ts'
import { codeHash as codeHashOf } from '../../../../src/adapters/db/links/code-hash.ts'
import { openApiDocument } from '../../../../src/adapters/http/api/openapi.ts'
import { operations } from '../../../../src/adapters/http/api/operations.ts'
import { loadApiTexts } from '../../../../src/adapters/text/api-texts.ts'
import { requestsOn } from '../../../support/link-requests.ts'
import {
  type Answer,
  type ApiServer,
  botId,
  code,
  oneLine,
  startApi,
  startPaying,
  today,
} from './api-server.ts'
import type { Json } from './arbitrary.ts'
import { requests, type Sent } from './generated-request.ts'

const document: Json = openApiDocument('en', loadApiTexts().texts)
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema(document, 'api')
const validators = new Map<string, ValidateFunction>()
// This store issues references: it takes none that were issued elsewhere.
const neverDone = ['reportReference']

const removing = ({ method }: { method: string }) => Number(method === 'delete')
const lastRemoving = operations.toSorted((a, b) => removing(a) - removing(b))

// Each operation is sent so many valid requests, and more, up to all, until one is done; and so many invalid ones. The
// embedded store takes three times as long for each, so it is sent all of them only with MANY_REQUESTS=1 (minutes).
const all = 16
const few = process.env.MANY_REQUESTS === '1' ? all : 2

describe.each([
  ['pglite', few],
  ['postgres', all],
] as const)('on %s', (engine, least) => {
  test('every operation answers generated requests as its document says, and none with 500', async () => {
    const server = await startApi({ engine })
    const onTheRecord = await record(server)
    const done = new Set<string>()
    for (const { id, path, method } of lastRemoving) {
      const from = { document, known: { ...onTheRecord.shapes, Id: idsFor(path, onTheRecord.ids) } }
      const described = document.paths[path][method]
      let asked = 0
      const check = async (request: Sent) => {
        if (asked++ >= least && done.has(id)) return
        const status = await checked(server, { id, described, request })
        if (status < 300) done.add(id)
      }
      const sent = (kind: 'valid' | 'invalid') => requests(from, { method, path, described, kind })
      const runs = { seed: 20_261_123, endOnFailure: true }
      await fc.assert(fc.asyncProperty(sent('valid'), check), { ...runs, numRuns: runsOf(id, all) })
      asked = 0
      await fc.assert(fc.asyncProperty(sent('invalid'), check), { ...runs, numRuns: runsOf(id, least) })
    }
    expect(server.logged).toEqual([])
    const undone = operations.map(({ id }) => id).filter(id => !done.has(id) && !neverDone.includes(id))
    expect(undone).toEqual([])
  }, 400_000)
})

/** Each proposal builds the whole index anew and measures it: a few say as much. */
function runsOf(id: string, numRuns: number): number {
  return id === 'proposeOverlay' ? Math.min(4, numRuns) : numRuns
}

async function checked(
  server: ApiServer,
  { id, described, request }: { id: string; described: Json; request: Sent },
) {
  const { method, path, body, headers } = request
  const answer = await server.ask(method, path, { headers, ...(body !== undefined && { body }) })
  const reply = described.responses[answer.status]
  expect(reply, `${id} answered ${answer.status}: ${answer.text.slice(0, 300)}`).toBeDefined()
  expect(answer.status).toBeLessThan(500)
  checkBody(id, answer, reply)
  return answer.status
}

function checkBody(id: string, answer: Answer, reply: Json) {
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const schema = reply.content?.[type]?.schema
  if (reply.content === undefined) return expect(answer.text).toBe('')
  expect(schema, `${id} answered ${answer.status} as ${type}`).toBeDefined()
  const validate = validatorOf(schema)
  expect(validate(answer.body), `${id} ${answer.status}: ${ajv.errorsText(validate.errors)}`).toBe(true)
}

/** Each schema is compiled once: the validator keeps whatever it compiled, and the memory of a run ends. */
function validatorOf(schema: Json): ValidateFunction {
  const rooted = JSON.stringify(schema).replaceAll('"#/', '"api#/')
  const validate = validators.get(rooted) ?? ajv.compile(JSON.parse(rooted))
  validators.set(rooted, validate)
  return validate
}

/** One of everything, for requests to find; what is there to be decided on, several. */
async function record(server: ApiServer) {
  const { post } = server
  const { scheduleId, acr, ecr } = await startPaying(server)
  const made = async (path: string, body: object) => (await post(path, body)).body
  const schedule = (period: string, draft: boolean) =>
    made(`/employers/${code}/schedules`, { period, draft, lines: [oneLine] })
  const open = await schedule('2026-09', false)
  const draft = await schedule('2026-08', true)
  const ready = await schedule('2026-07', false)
  await post(`/schedules/${ready.id}/decision`, { decision: 'accept' })
  const contact = await made(`/employers/${code}/contacts`, { name: 'Siti', email: 'siti@example.my' })
  const paid = { reference: ecr.number, amount: ecr.amount, paidOn: '2026-11-10', channel: 'bankCounter' }
  const payment = await made('/payments', paid)
  const endpoint = await made('/webhook-endpoints', { url: 'https://example.my/hook' })
  const delivery = await deliveryTo(server, endpoint.id)
  const links = await chatLinks(server)
  const removed = { kind: 'removed', day: '2026-11-10', source: 'a gazette' }
  const correction = await made('/holiday-corrections', removed)
  const closed = { kind: 'closed', officeId: 'miri', source: 'the website' }
  const office = await made('/office-corrections', closed)
  const overlay = await made('/knowledge/overlays', {
    ...{ topic: 'acr.what', language: 'ms', kind: 'wording', text: 'acr tu binatang apa' },
    ...{ source: 'A missed question', since: '2026-11-01' },
  })
  const { body: page } = await server.get('/schedules?limit=1')
  const applied = await registration(server)
  const requested = await linkRequest(server)
  return {
    ids: {
      contacts: [contact.id],
      schedules: [scheduleId, ready.id],
      submission: [draft.id],
      decision: [open.id],
      'holiday-corrections': [correction.id],
      'office-corrections': [office.id],
      payments: [payment.id],
      references: [ready.id],
      'webhook-endpoints': [endpoint.id],
      'link-tokens': links.tokens,
      links: links.standing,
      'webhook-deliveries': [delivery],
      overlays: [overlay.overlay.id],
      enclosures: [applied.enclosure],
      documents: [requested.document],
    },
    shapes: {
      EmployerCode: [code],
      OfficeId: ['ipoh', 'kuantan', 'kangar', 'seremban', 'kajang', 'bangi', 'rawang', 'sibu'],
      // Not the months of what is there to be decided on.
      Period: ['2026-10', '2026-05'],
      ReferenceNumber: [acr.number, ecr.number],
      RegistrationReference: [applied.reference],
      LinkRequestReference: [requested.reference],
      Day: ['2026-11-10', '2026-10-20', '1990-01-01'],
      Instant: ['2026-11-20T10:00:00+08:00', '2027-06-01T10:00:00+08:00'],
      PastInstant: ['2026-11-20T10:00:00+08:00'],
      Email: ['siti@example.my'],
      Phone: ['+60123456789'],
      SsmNumber: ['201901000005'],
      Cursor: [page.next, 'djE6MQ'],
      LinkCode: [shownCode],
      WagesSen: [325_000],
      // Amounts that are made up are refused, on a line as in the sums.
      NewScheduleLine: workers,
      NewSchedule: ['2026-10', '2026-05'].map(period => ({ period, lines: workers })),
      TopicId: ['acr.what'],
      TopicGroup: ['acr'],
    },
  }
}

const workers = Array.from({ length: 40 }, (_, place) => ({
  ...oneLine,
  identity: `9001011455${String(place).padStart(2, '0')}`,
}))

type Ids = Awaited<ReturnType<typeof record>>['ids']

/** Of the kind that the path names last. */
function idsFor(path: string, ids: Ids): readonly string[] {
  const collections = path.split('/').filter(part => part in ids) as (keyof Ids)[]
  return ids[collections.at(-1) ?? 'schedules']
}

async function deliveryTo({ database }: ApiServer, endpointId: string): Promise<string> {
  const happening = await database.prisma.happening.findFirstOrThrow()
  const { id } = await database.prisma.webhookDelivery.create({
    data: { endpointId, happeningId: happening.id, state: 'failed', createdAt: new Date(today) },
  })
  return id
}

const shownCode = '483920'

/** Links from the portal that wait for the code their chat was shown, and links that stand. */
async function chatLinks({ database, post, token: key }: ApiServer) {
  const tokens: string[] = []
  const standing: string[] = []
  for (const externalId of [1n, 2n, 3n, 4n]) {
    const data = { channel: 'telegram', botId, externalId }
    const { id: usedByPersonId } = await database.prisma.person.create({ data })
    const minted = await post(`/employers/${code}/link-tokens`, { role: 'member' })
    const { id }: { id: string } = minted.body
    const codeHash = codeHashOf(database.sealing, id, shownCode)
    const codeExpiresAt = new Date(today + 600_000)
    const apiKeyId = key.split('_')[1] ?? ''
    const shown = { usedByPersonId, codeHash, codeExpiresAt, apiKeyId }
    await database.prisma.linkToken.update({ where: { id }, data: shown })
    tokens.push(id)
    const employer = await database.prisma.employer.findUniqueOrThrow({ where: { code } })
    const link = { personId: usedByPersonId, employerId: employer.id, role: 'member', proof: 'demo' }
    standing.push((await database.prisma.link.create({ data: link })).id)
  }
  return { tokens, standing }
}

/** One that waits to be decided on, of an employer on record. */
async function linkRequest({ database, parts }: ApiServer): Promise<{ reference: string; document: string }> {
  const person = { channel: 'telegram', botId, externalId: 700_000_002n }
  const { id } = await database.prisma.person.create({ data: person })
  const jobs = { sendMailJob: async () => {}, sendCodesJob: async () => {} }
  const reference = await requestsOn({
    parts: { ...parts, ...jobs },
    database,
    clock: parts.clock,
    code,
  }).opened(id)
  const where = { request: { reference } }
  return { reference, document: (await database.prisma.linkDocument.findFirstOrThrow({ where })).id }
}

async function registration({ database }: ApiServer): Promise<{ reference: string; enclosure: string }> {
  const person = await database.prisma.person.create({
    data: { channel: 'telegram', botId, externalId: 700_000_001n },
  })
  const reference = 'SHB-26-000001-B'
  const { id: registrationId } = await database.prisma.registration.create({
    data: {
      ...{ reference, personId: person.id, kind: 'new', state: 'signedCopyReceived' },
      answersSealed: database.sealing.seal('{}'),
      history: { create: [{ to: 'signedCopyReceived', at: new Date(today), source: 'chat' }] },
    },
  })
  const page = { personId: person.id, key: 'page', purpose: 'signedForm', name: 'p.pdf' } as const
  const files = keptFiles({ database, clock: { now: () => today } })
  const { id: fileId } = await files.keep({ ...page, mime: 'application/pdf' }, Buffer.from('%PDF-'))
  const enclosure = { id: fileId, registrationId, what: 'signedForm', set: 's', fileId, at: new Date(today) }
  await database.prisma.enclosure.create({ data: enclosure })
  return { reference, enclosure: fileId }
}
