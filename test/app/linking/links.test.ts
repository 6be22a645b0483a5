import { describe, expect, test } from 'vitest'
import { notifyEmployer } from '../../../src/adapters/db/api/notify-employer.ts'
import { confirmLinkToken } from '../../../src/app/linking/confirm-link-token.ts'
import { cutLink, endExpiredLinks, endLink } from '../../../src/app/linking/end-link.ts'
import { engines } from '../../support/database.ts'
import { codeOf, done } from '../../support/desk.ts'
import { apiKeyId, type LinkStage, portalBy, stages } from '../../support/linking.ts'

const minute = 60_000

type Linked = { role?: 'owner' | 'member'; name?: string; linkExpiresAt?: number; personId?: string }

/** A person linked by the portal. */
async function linked(stage: LinkStage, { role = 'member', name, ...more }: Linked = {}) {
  const personId = more.personId ?? (await stage.person(name))
  const { linkExpiresAt } = more
  const agreed = await stage.agreed(personId, { role, ...(linkExpiresAt && { linkExpiresAt }) })
  const { link } = done(await confirmLinkToken(stage.linking, portalBy, { ...agreed, apiKeyId }))
  return { personId, linkId: link.id, link }
}

function cut({ linking }: LinkStage, personId: string, linkId: string) {
  return cutLink(linking, { personId, linkId })
}

describe.each(engines)('links of an employer, on %s', engine => {
  const newStage = stages(engine)

  test('are ended by their own person, and a member’s by an owner, with the others told', async () => {
    const stage = await newStage()
    await stage.employer()
    const owner = await linked(stage, { role: 'owner', name: 'Siti' })
    const member = await linked(stage, { name: 'Kelvin' })
    const other = await linked(stage, { name: 'Priya' })
    expect(codeOf(await cut(stage, owner.personId, member.linkId))).toBe('done')
    expect((await stage.said(member.personId)).at(-1)).toContain('was ended by an owner')
    expect((await stage.said(other.personId)).at(-1)).toContain('Kelvin (Telegram), ended by an owner.')
    expect(codeOf(await cut(stage, other.personId, other.linkId))).toBe('done')
    expect((await stage.said(owner.personId)).at(-1)).toContain('Priya (Telegram) ended it.')
    const ended = (await stage.happened()).filter(([kind]) => kind === 'link.ended')
    expect(ended.map(([, payload]) => payload)).toMatchObject([
      { linkId: member.linkId, by: 'owner' },
      { linkId: other.linkId, by: 'self' },
    ])
  })

  test('of others are not ended by a member, of owners not by owners, and not by a stranger or twice', async () => {
    const stage = await newStage()
    await stage.employer()
    const [owner, second] = [await linked(stage, { role: 'owner' }), await linked(stage, { role: 'owner' })]
    const [member, other] = [await linked(stage), await linked(stage)]
    const stranger = await stage.person()
    const tried: [string, string, string][] = [
      [member.personId, owner.linkId, 'linkNotYours'],
      [member.personId, other.linkId, 'linkNotYours'],
      [owner.personId, second.linkId, 'linkNotYours'],
      [stranger, member.linkId, 'linkUnknown'],
      [stranger, 'no id', 'linkUnknown'],
      [member.personId, member.linkId, 'done'],
      [member.personId, member.linkId, 'linkUnknown'],
      [member.personId, other.linkId, 'linkUnknown'],
    ]
    for (const [who, linkId, outcome] of tried) expect(codeOf(await cut(stage, who, linkId))).toBe(outcome)
    expect(await stage.standing()).toHaveLength(3)
  })

  test('the last owner may leave, and hears that nobody is left who ends links of members', async () => {
    const stage = await newStage()
    await stage.employer()
    const [first, last] = [await linked(stage, { role: 'owner' }), await linked(stage, { role: 'owner' })]
    await linked(stage)
    expect(done(await cut(stage, first.personId, first.linkId)).wasLastOwner).toBe(false)
    expect(done(await cut(stage, last.personId, last.linkId)).wasLastOwner).toBe(true)
  })

  test('cut at once by two people end once', async () => {
    const stage = await newStage()
    await stage.employer()
    const [owner, member] = [await linked(stage, { role: 'owner' }), await linked(stage)]
    const cuts = [owner, member].map(({ personId }) => cut(stage, personId, member.linkId))
    expect((await Promise.all(cuts)).map(codeOf).toSorted()).toEqual(['done', 'linkUnknown'])
    const ends = (await stage.happened()).filter(([kind]) => kind === 'link.ended')
    expect(ends).toHaveLength(1)
  })

  test('expire at the moment that the portal said, are then of no use, and are ended with everybody told', async () => {
    const stage = await newStage()
    await stage.employer()
    const until = stage.clock.now() + 60 * minute
    const owner = await linked(stage, { role: 'owner', name: 'Siti' })
    const member = await linked(stage, { name: 'Kelvin', linkExpiresAt: until })
    stage.pass(60 * minute - 1)
    const said = await stage.said(member.personId)
    await endExpiredLinks(stage.linking)
    expect(await stage.standing()).toHaveLength(2)
    stage.pass(1)
    const text = { ms: 'Notis', en: 'Notice' }
    const operator = { mode: 'official', name: 'Sahabat', specimen: false } as const
    const { database, clock, code } = stage
    const context = { database, channel: 'telegram', botId: 5_900_000_001n, clock, operator }
    expect(done(await notifyEmployer(context)({ code, text }))).toBe(1)
    expect(codeOf(await cut(stage, member.personId, owner.linkId))).toBe('linkUnknown')
    expect(await endExpiredLinks(stage.linking)).toBe(1)
    expect(await endExpiredLinks(stage.linking)).toBe(0)
    expect((await stage.said(member.personId)).slice(said.length)).toEqual([
      expect.stringContaining('has expired'),
    ])
    expect((await stage.said(owner.personId)).at(-1)).toContain('Kelvin (Telegram), its time was over.')
    const row = await stage.prisma.link.findUniqueOrThrow({ where: { id: member.linkId } })
    expect(row.endedBy).toBe('time')
  })

  test('proven anew are the same link, with its role never lower and the time of the new proof', async () => {
    const stage = await newStage()
    await stage.employer()
    const until = stage.clock.now() + 60 * minute
    const owner = await linked(stage, { role: 'owner', linkExpiresAt: until })
    const again = await linked(stage, { role: 'member', personId: owner.personId })
    expect(again.link).toMatchObject({ id: owner.linkId, role: 'owner' })
    expect(await stage.standing()).toMatchObject([{ id: owner.linkId, role: 'owner', expiresAt: null }])
  })

  test('proven anew after their time are a new link, and the old one has ended', async () => {
    const stage = await newStage()
    await stage.employer()
    const until = stage.clock.now() + 60 * minute
    const first = await linked(stage, { linkExpiresAt: until })
    stage.pass(60 * minute)
    const second = await linked(stage, { personId: first.personId })
    expect(second.linkId).not.toBe(first.linkId)
    expect(await stage.standing()).toMatchObject([{ id: second.linkId }])
  })

  test('are ended by the portal', async () => {
    const stage = await newStage()
    await stage.employer()
    const owner = await linked(stage, { role: 'owner' })
    expect(codeOf(await endLink(stage.linking, portalBy, owner.linkId))).toBe('done')
    expect(codeOf(await endLink(stage.linking, portalBy, owner.linkId))).toBe('linkUnknown')
    expect((await stage.said(owner.personId)).at(-1)).toContain('was ended by the portal')
  })
})
