import { describe, expect, test } from 'vitest'
import { confirmLinkToken } from '../../../src/app/linking/confirm-link-token.ts'
import { acceptLinkToken, declineLinkToken, openLinkToken } from '../../../src/app/linking/open-link-token.ts'
import { engines } from '../../support/database.ts'
import { codeOf, done } from '../../support/desk.ts'
import { apiKeyId, type LinkStage, otherThan, portalBy, randomToken, stages } from '../../support/linking.ts'

const minute = 60_000

function confirm({ linking }: LinkStage, given: { tokenId: string; code: string; apiKeyId?: string }) {
  return confirmLinkToken(linking, portalBy, { apiKeyId, ...given })
}

describe.each(engines)('a link from the portal, on %s', engine => {
  const linkStage = stages(engine)

  test('is told with its employer, and begins only when the portal gives the code that the chat was shown', async () => {
    const stage = await linkStage()
    const { linking, mint, person, standing } = stage
    await stage.employer()
    const siti = await person('Siti')
    const { id: tokenId, token } = await mint()
    const opened = done(await openLinkToken(linking, { personId: siti, token }))
    expect(opened).toMatchObject({ tokenId, role: 'owner', employer: { name: 'Kedai Siti' } })
    const { code } = done(await acceptLinkToken(linking, { personId: siti, tokenId }))
    expect(code).toMatch(/^\d{6}$/)
    expect(await standing()).toEqual([])
    const { link } = done(await confirm(stage, { tokenId, code }))
    expect(await standing()).toMatchObject([
      { id: link.id, personId: siti, role: 'owner', proof: 'portal', expiresAt: null },
    ])
    const payload = { employer: stage.code, linkId: link.id, role: 'owner', proof: 'portal' }
    expect(await stage.happened()).toEqual([['link.started', payload]])
    expect(await stage.said(siti)).toEqual([expect.stringContaining('The portal has confirmed this link.')])
    expect(await stage.audited()).toEqual([
      ...['linkTokenMinted', 'linkTokenOpened', 'linkTokenAccepted', 'linkStarted'],
    ])
  })

  test('opened by two people at once belongs to one of them', async () => {
    const stage = await linkStage()
    await stage.employer()
    const people = [await stage.person(), await stage.person()]
    for (let round = 0; round < 5; round++) {
      const { token } = await stage.mint()
      const opened = await Promise.all(
        people.map(personId => openLinkToken(stage.linking, { personId, token })),
      )
      expect(opened.map(codeOf).toSorted()).toEqual(['done', 'linkTokenRefused'])
    }
  })

  test('unknown, used, expired, declined and opened by somebody else are the same refusal', async () => {
    const stage = await linkStage()
    const { linking, mint, pass, person } = stage
    await stage.employer()
    const [siti, other] = [await person(), await person()]
    const used = await stage.agreed(siti)
    done(await confirm(stage, used))
    const declined = await stage.agreed(siti)
    done(await declineLinkToken(linking, { personId: siti, tokenId: declined.tokenId }))
    const others = await stage.agreed(other)
    const expired = await mint()
    pass(15 * minute)
    const tried = [randomToken(), '', 'x', used.token, declined.token, others.token, expired.token]
    for (const token of tried) {
      expect(codeOf(await openLinkToken(linking, { personId: siti, token }))).toBe('linkTokenRefused')
    }
    const ids = ['no id', used.tokenId, declined.tokenId, others.tokenId, expired.id]
    for (const tokenId of ids) {
      expect(codeOf(await acceptLinkToken(linking, { personId: siti, tokenId }))).toBe('linkTokenRefused')
      expect(codeOf(await declineLinkToken(linking, { personId: siti, tokenId }))).toBe('linkTokenRefused')
    }
  })

  test('holds until the moment that the portal said, and not at it', async () => {
    const stage = await linkStage()
    await stage.employer()
    const personId = await stage.person()
    const { token } = await stage.mint({ minutes: 1 })
    stage.pass(minute - 1)
    expect(codeOf(await openLinkToken(stage.linking, { personId, token }))).toBe('done')
    stage.pass(1)
    expect(codeOf(await openLinkToken(stage.linking, { personId, token }))).toBe('linkTokenRefused')
  })

  test('is over after the third wrong code, and both sides hear so', async () => {
    const stage = await linkStage()
    await stage.employer()
    const siti = await stage.person()
    const { tokenId, code } = await stage.agreed(siti)
    for (let tries = 0; tries < 3; tries++) {
      expect(codeOf(await confirm(stage, { tokenId, code: otherThan(code) }))).toBe('linkCodeRefused')
    }
    expect(codeOf(await confirm(stage, { tokenId, code }))).toBe('linkCodeRefused')
    expect(await stage.standing()).toEqual([])
    const payload = { employer: stage.code, linkTokenId: tokenId, reason: 'wrongCodes' }
    expect(await stage.happened()).toEqual([['link.refused', payload]])
    expect(await stage.said(siti)).toEqual([expect.stringContaining('This chat was not linked.')])
  })

  test('with its code given many times at once begins one link, and of wrong codes three count', async () => {
    const stage = await linkStage()
    await stage.employer()
    const { tokenId, code } = await stage.agreed(await stage.person())
    const given = await Promise.all(Array.from({ length: 4 }, () => confirm(stage, { tokenId, code })))
    expect(given.map(codeOf).toSorted()).toEqual(['done', ...Array(3).fill('linkCodeRefused')])
    const second = await stage.agreed(await stage.person())
    const wrong = Array.from({ length: 4 }, () => confirm(stage, { ...second, code: otherThan(second.code) }))
    expect((await Promise.all(wrong)).map(codeOf)).toEqual(Array(4).fill('linkCodeRefused'))
    expect(codeOf(await confirm(stage, second))).toBe('linkCodeRefused')
    expect((await stage.happened()).map(([kind]) => kind)).toEqual(['link.started', 'link.refused'])
    expect(await stage.standing()).toHaveLength(1)
  })

  test('is confirmed by the key that minted it, with its own code, within ten minutes, and nothing else', async () => {
    const stage = await linkStage()
    await stage.employer()
    const siti = await stage.person()
    const [first, second] = [
      await stage.agreed(siti, { minutes: 60 }),
      await stage.agreed(siti, { minutes: 60 }),
    ]
    const tried = [
      { tokenId: 'no id', code: first.code },
      { ...first, apiKeyId: 'another key' },
      { tokenId: first.tokenId, code: second.code },
      { tokenId: first.tokenId, code: '' },
    ]
    for (const each of tried) expect(codeOf(await confirm(stage, each))).toBe('linkCodeRefused')
    stage.pass(10 * minute)
    expect(codeOf(await confirm(stage, second))).toBe('linkCodeRefused')
    const again = done(await acceptLinkToken(stage.linking, { personId: siti, tokenId: second.tokenId }))
    stage.pass(10 * minute - 1)
    expect(codeOf(await confirm(stage, { tokenId: second.tokenId, code: again.code }))).toBe('done')
  })

  test('that was not agreed to cannot be confirmed, whatever the code', async () => {
    const stage = await linkStage()
    await stage.employer()
    const { id: tokenId, token } = await stage.mint()
    await openLinkToken(stage.linking, { personId: await stage.person(), token })
    for (const code of ['', '000000', '\u0000'.repeat(32)]) {
      expect(codeOf(await confirm(stage, { tokenId, code }))).toBe('linkCodeRefused')
    }
  })
})
