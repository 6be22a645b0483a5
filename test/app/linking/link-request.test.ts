// Link requests with documents on a real store: sent, cancelled, decided, expired, and what others can see of them.
import { describe, expect, test } from 'vitest'
import { applyApiRetention } from '../../../src/adapters/db/api/api-retention.ts'
import { applyFileRetention } from '../../../src/adapters/db/files/file-retention.ts'
import { confirmLinkToken } from '../../../src/app/linking/confirm-link-token.ts'
import {
  approveLinkRequest,
  expireLinkRequests,
  rejectLinkRequest,
} from '../../../src/app/linking/decide-link-request.ts'
import { cancelLinkRequest, openLinkRequest } from '../../../src/app/linking/open-link-request.ts'
import { engines } from '../../support/database.ts'
import { codeOf, done } from '../../support/desk.ts'
import { requester, requestsOn } from '../../support/link-requests.ts'
import { apiKeyId, freshCode, type LinkStage, portalBy, stages } from '../../support/linking.ts'

const day = 24 * 3_600_000
const recordedBy = 'Puan Zainab, penyelia'

describe.each(engines)('a link request, on %s', engine => {
  const newStage = stages(engine)

  async function staged() {
    const stage = await newStage()
    return { stage, ...requestsOn(stage) }
  }

  /** Somebody linked by the portal already. */
  async function linkedBefore(stage: LinkStage, role: 'owner' | 'member' = 'owner') {
    const personId = await stage.person('Kelvin')
    const agreed = await stage.agreed(personId, { role })
    done(await confirmLinkToken(stage.linking, portalBy, { ...agreed, apiKeyId }))
    return personId
  }

  const rowOf = ({ prisma }: LinkStage, reference: string) =>
    prisma.linkRequest.findUniqueOrThrow({
      where: { reference },
      include: { history: true, documents: true },
    })
  const filesOf = ({ prisma }: LinkStage, reference: string) =>
    prisma.keptFile.findMany({ where: { document: { request: { reference } } } })

  test('that is approved begins a link by documents: its person is told, the first is the owner', async () => {
    const { stage, requesting, opened } = await staged()
    await stage.employer()
    const siti = await stage.person('Siti')
    const reference = await opened(siti)
    const approved = done(await approveLinkRequest(requesting, portalBy, { reference, recordedBy }))
    expect(await stage.standing()).toMatchObject([
      { id: approved.linkId, personId: siti, role: 'owner', proof: 'documents' },
    ])
    expect(await stage.said(siti)).toEqual([expect.stringContaining('is approved')])
    expect((await stage.said(siti, 'ms'))[0]).toContain('Kedai Siti')
    expect(await rowOf(stage, reference)).toMatchObject({
      ...{ state: 'approved', linkId: approved.linkId },
      history: [
        { to: 'open', source: 'chat' },
        { from: 'open', to: 'approved', source: 'api', recordedBy },
      ],
    })
    expect((await stage.happened()).map(([kind]) => kind)).toEqual([
      ...['linkRequest.open', 'link.started', 'linkRequest.approved'],
    ])
    expect(await stage.audited()).toEqual(['linkRequestOpened', 'linkStarted', 'linkRequestApproved'])
  })

  test('approved beside others makes a member unless told otherwise, and each of them hears of it', async () => {
    const { stage, requesting, opened } = await staged()
    await stage.employer()
    const kelvin = await linkedBefore(stage)
    const siti = await stage.person('Siti')
    done(await approveLinkRequest(requesting, portalBy, { reference: await opened(siti), recordedBy }))
    expect((await stage.said(kelvin)).at(-1)).toContain('Siti (Telegram), as member')
    const priya = await stage.person('Priya')
    const asOwner = { reference: await opened(priya), recordedBy, role: 'owner' } as const
    done(await approveLinkRequest(requesting, portalBy, asOwner))
    expect((await stage.standing()).map(({ role }) => role)).toEqual(['owner', 'member', 'owner'])
    expect((await stage.said(siti)).at(-1)).toContain('Priya (Telegram), as owner')
  })

  test('for an employer that there is not waits as any other, and is not approved but rejected', async () => {
    const { stage, requesting, opened } = await staged()
    const siti = await stage.person()
    const reference = await opened(siti)
    const approval = { reference, recordedBy }
    expect(codeOf(await approveLinkRequest(requesting, portalBy, approval))).toBe('noSuchEmployer')
    expect(await rowOf(stage, reference)).toMatchObject({ state: 'open', linkId: null })
    expect(await stage.said(siti)).toEqual([])
    const reason = 'The letter is not signed & the SSM document is of <another> company.'
    done(await rejectLinkRequest(requesting, portalBy, { reference, reason, recordedBy }))
    const [told] = await stage.said(siti)
    expect(told).toContain('was rejected')
    expect(told).toContain('not signed &amp; the SSM document is of &lt;another&gt; company.')
    const row = await rowOf(stage, reference)
    expect(Buffer.from(row.history[1]?.reasonSealed ?? []).includes('not signed')).toBe(false)
  })

  test('is decided once: the second decision, and a cancelled or unknown one, change nothing', async () => {
    const { stage, requesting, opened } = await staged()
    await stage.employer()
    const siti = await stage.person()
    const reference = await opened(siti)
    const [first, second] = await Promise.all([
      approveLinkRequest(requesting, portalBy, { reference, recordedBy }),
      rejectLinkRequest(requesting, portalBy, { reference, reason: 'No', recordedBy }),
    ])
    expect([codeOf(first), codeOf(second)].sort()).toEqual(['done', 'linkRequestEnded'])
    expect(await stage.said(siti)).toHaveLength(1)
    const cancelled = await opened(siti, freshCode())
    done(await cancelLinkRequest(requesting, { personId: siti, reference: cancelled }))
    for (const [which, why] of [
      [cancelled, 'linkRequestEnded'],
      ['SHP-26-999999-Z', 'linkRequestUnknown'],
    ] as const) {
      expect(codeOf(await approveLinkRequest(requesting, portalBy, { reference: which, recordedBy }))).toBe(
        why,
      )
      const rejection = { reference: which, reason: 'No', recordedBy }
      expect(codeOf(await rejectLinkRequest(requesting, portalBy, rejection))).toBe(why)
    }
  })

  test('waits once for a person and employer code, and three a day are the most, also when sent at once', async () => {
    const { stage, requesting, open, opened } = await staged()
    const siti = await stage.person()
    const outcomes = await Promise.all([open(siti), open(siti)])
    expect(outcomes.map(codeOf).sort()).toEqual(['done', 'linkRequestOpen'])
    const second = await opened(siti, freshCode())
    done(await cancelLinkRequest(requesting, { personId: siti, reference: second }))
    const more = await Promise.all([open(siti, freshCode()), open(siti, freshCode())])
    expect(more.map(codeOf).sort()).toEqual(['done', 'tooManyLinkRequests'])
    expect(codeOf(await open(await stage.person()))).toBe('done')
    stage.pass(day)
    expect(codeOf(await open(siti, freshCode()))).toBe('done')
  })

  test('needs each document, kept, of its own person, and not of another request', async () => {
    const { stage, requesting, document, documents } = await staged()
    const [siti, kelvin] = [await stage.person(), await stage.person()]
    const own = await documents(siti)
    const of = { personId: siti, employerCode: stage.code, requester }
    const tried = async (given: typeof own) =>
      codeOf(await openLinkRequest(requesting, { ...of, documents: given }))
    const letter = { what: 'authorityLetter', fileId: 'no id' } as const
    expect(await tried(own.slice(0, 1))).toBe('linkDocumentsMissing')
    expect(await tried([...own.slice(0, 1), letter])).toBe('linkDocumentsMissing')
    expect(await tried([...own.slice(0, 1), await document(kelvin, 'authorityLetter')])).toBe(
      'linkDocumentsMissing',
    )
    expect(await tried(own)).toBe('done')
    const again = { ...of, employerCode: freshCode(), documents: own }
    expect(codeOf(await openLinkRequest(requesting, again))).toBe('linkDocumentsMissing')
  })

  test('of somebody else is not cancelled; one’s own is, and its documents go at once', async () => {
    const { stage, requesting, opened } = await staged()
    const [siti, kelvin] = [await stage.person(), await stage.person()]
    const reference = await opened(siti)
    const forged = cancelLinkRequest(requesting, { personId: kelvin, reference })
    expect(codeOf(await forged)).toBe('linkRequestUnknown')
    stage.pass(8 * day)
    await applyFileRetention(stage.database, stage.clock.now())
    expect(await filesOf(stage, reference)).toHaveLength(2)
    done(await cancelLinkRequest(requesting, { personId: siti, reference }))
    await applyFileRetention(stage.database, stage.clock.now())
    expect(await filesOf(stage, reference)).toHaveLength(0)
    expect(await rowOf(stage, reference)).toMatchObject({ state: 'cancelled', documents: [] })
  })

  test('that nobody decides on expires after 30 days, told once; its documents go 90 days later, itself after 24 months', async () => {
    const { stage, requesting, opened } = await staged()
    await stage.employer()
    const siti = await stage.person()
    const reference = await opened(siti)
    stage.pass(30 * day - 1)
    await expireLinkRequests(requesting)
    expect((await rowOf(stage, reference)).state).toBe('open')
    stage.pass(1)
    expect(codeOf(await approveLinkRequest(requesting, portalBy, { reference, recordedBy }))).toBe(
      'linkRequestEnded',
    )
    await expireLinkRequests(requesting)
    await expireLinkRequests(requesting)
    expect((await rowOf(stage, reference)).state).toBe('expired')
    expect(await stage.said(siti)).toEqual([expect.stringContaining('has expired')])
    stage.pass(90 * day - 1)
    await applyFileRetention(stage.database, stage.clock.now())
    expect(await filesOf(stage, reference)).toHaveLength(2)
    stage.pass(1)
    await applyFileRetention(stage.database, stage.clock.now())
    expect(await filesOf(stage, reference)).toHaveLength(0)
    expect(await stage.audited()).toEqual(['linkRequestOpened', 'linkRequestExpired'])
    stage.pass(600 * day)
    await applyApiRetention(stage.database, stage.clock.now())
    expect((await rowOf(stage, reference)).state).toBe('expired')
    stage.pass(50 * day)
    await applyApiRetention(stage.database, stage.clock.now())
    expect(await stage.prisma.linkRequest.count({ where: { reference } })).toBe(0)
  })

  test('says nothing of its person in rows, webhooks and the audit trail', async () => {
    const { stage, opened } = await staged()
    const reference = await opened(await stage.person('Siti'))
    const { detailsSealed } = await rowOf(stage, reference)
    expect(Buffer.from(detailsSealed).includes('Aminah')).toBe(false)
    const audit = await stage.prisma.audit.findMany({ where: { subjectId: reference } })
    const happened = await stage.prisma.happening.findMany({
      where: { payload: { path: ['reference'], equals: reference } },
    })
    expect([audit.length, happened.length]).toEqual([1, 1])
    const told = JSON.stringify([audit, happened], (_, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    )
    expect(told).not.toContain('Aminah')
    expect(told).not.toContain('Pemilik')
  })
})
