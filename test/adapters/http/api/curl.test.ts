import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { engines } from '../../../support/database.ts'
import { type ApiServer, code, startApi } from './api-server.ts'

const run = promisify(execFile)
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
)

/** One request as a shell script would make it: the key, a method, a path and JSON. Without curl, by fetch. */
async function curl(server: ApiServer, method: string, path: string, body?: object) {
  if (!hasCurl) return server.ask(method, path, body && { body })
  const { url, token } = server
  const headers = ['-H', `Authorization: Bearer ${token}`, '-H', 'Content-Type: application/json']
  const sent = body === undefined ? [] : ['-d', JSON.stringify(body)]
  const shown = ['-w', '\n%{http_code}']
  const { stdout } = await run('curl', [
    '-s',
    '-X',
    method,
    ...headers,
    ...sent,
    ...shown,
    `${url}/api/v1${path}`,
  ])
  const end = stdout.lastIndexOf('\n')
  return { status: Number(stdout.slice(end + 1)), body: JSON.parse(stdout.slice(0, end)) }
}

test.each(engines)(
  'with a key and curl, an employer is registered, sends a schedule, gets an ACR, pays it, and reads the month back (%s)',
  async engine => {
    const server = await startApi({ engine })
    const step = (method: string, path: string, body?: object) => curl(server, method, path, body)

    const employer = await step('POST', '/employers', { code, name: 'Kedai Siti Sdn. Bhd.', state: 'johor' })
    expect(employer.status).toBe(201)

    const lines = [
      { name: 'Ahmad bin Ali', identity: '900101015555', wages: 325_000 },
      { name: 'Siti binti Abu', identity: '660505045556', wages: 180_000 },
    ]
    const schedule = await step('POST', `/employers/${code}/schedules`, { period: '2026-10', lines })
    expect([schedule.status, schedule.body.state, schedule.body.headcount]).toEqual([201, 'submitted', 2])

    const decided = await step('POST', `/schedules/${schedule.body.id}/decision`, { decision: 'accept' })
    expect(decided.body.state).toBe('accepted')

    const issued = await step('POST', `/employers/${code}/references`, { scheduleIds: [schedule.body.id] })
    const [acr, ecr] = issued.body.items
    expect([acr.kind, acr.amount]).toEqual(['ACR', schedule.body.amounts.ACR])

    const asked = (amount: number) => step('POST', `/references/${acr.number}/verification`, { amount })
    expect((await asked(acr.amount - 1)).body).toEqual({ number: acr.number, outcome: 'amountDiffers' })
    const verified = await asked(acr.amount)
    expect(verified.body).toMatchObject({ outcome: 'payable', employerName: 'Kedai Siti Sdn. Bhd.' })

    for (const { number, amount } of [acr, ecr]) {
      const paid = { reference: number, amount, paidOn: '2026-11-12', channel: 'bankCounter' }
      const payment = await step('POST', '/payments', { ...paid, receiptNumber: `R-${number}` })
      expect([payment.status, payment.body.state]).toEqual([201, 'matched'])
    }
    expect((await asked(acr.amount)).body.outcome).toBe('alreadyPaid')

    const month = await step('GET', `/employers/${code}/months/2026-10`)
    expect(month.body).toMatchObject({
      ...{ state: 'paid', due: '2026-11-15', late: false, surplus: 0 },
      balance: {
        ACR: { due: acr.amount, paid: acr.amount, open: 0 },
        ECR: { due: ecr.amount, paid: ecr.amount, open: 0 },
      },
    })
    expect(month.body.payments).toHaveLength(2)
  },
)
