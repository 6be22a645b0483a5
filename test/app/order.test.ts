import { describe, expect, test } from 'vitest'
import { openJson } from '../../src/adapters/db/store/sealed-json.ts'
import type { Store } from '../../src/app/ports.ts'
import { type Machinery, machinery } from '../support/machinery.ts'
import { eventually, kelvin, siti } from '../support/person.ts'

/** What the employer was heard to say, in the order it took effect. */
async function heard({ prisma, database }: Machinery): Promise<string[]> {
  const rows = await prisma.message.findMany({ where: { author: 'employer' }, orderBy: { id: 'asc' } })
  return rows.map(({ bodySealed }) => {
    const event = openJson(database.sealing, bodySealed) as { text?: string; press?: string }
    return event.text ?? event.press ?? ''
  })
}

/** A store that notices two turns of one person at once. */
function watched(seen: { most: number; now: Map<string, number> }) {
  return (store: Store): Store => ({
    ...store,
    turn: (claimed, work) =>
      store.turn(claimed, async inside => {
        const { personId } = claimed
        const running = (seen.now.get(personId) ?? 0) + 1
        seen.now.set(personId, running)
        seen.most = Math.max(seen.most, running)
        try {
          await work(inside)
        } finally {
          seen.now.set(personId, running - 1)
        }
      }),
  })
}

test('two hundred messages of one person take effect in the order accepted, one at a time, over two processes', async () => {
  const seen = { most: 0, now: new Map<string, number>() }
  const play = await machinery({ store: watched(seen) })
  await play.work()
  await play.work()
  const texts = Array.from({ length: 200 }, (_, n) => `caruman ${n}`)
  for (const text of texts) await play.accept({ text })
  await play.done(200)
  expect(await heard(play)).toEqual(texts)
  expect(seen.most).toBe(1)
  const rows = await play.prisma.inbox.findMany()
  expect(new Set(rows.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(new Set(['done 1']))
})

test('a text and a press of one person at the same moment are two turns, one after the other', async () => {
  const seen = { most: 0, now: new Map<string, number>() }
  const play = await machinery({ store: watched(seen) })
  await play.work()
  await play.work()
  for (let n = 0; n < 10; n++) {
    await Promise.all([play.accept({ text: `text ${n}` }), play.acceptPress('menu')])
  }
  await play.done(20)
  expect(seen.most).toBe(1)
  expect((await heard(play)).toSorted()).toHaveLength(20)
  expect(await play.prisma.outbox.count({ where: { operation: 'answer' } })).toBe(10)
})

test('many people at once are served side by side, each in their own order', async () => {
  const seen = { most: 0, now: new Map<string, number>() }
  const play = await machinery({ store: watched(seen) })
  const people = Array.from({ length: 20 }, (_, n) => 900000000 + n)
  const accepting = people.map(async person => {
    for (let n = 0; n < 5; n++) await play.accept({ text: `${person} says ${n}` }, person)
  })
  await play.work()
  await Promise.all(accepting)
  await play.done(100)
  const all = await heard(play)
  for (const person of people) {
    const own = all.filter(text => text.startsWith(String(person)))
    expect(own).toEqual([0, 1, 2, 3, 4].map(n => `${person} says ${n}`))
  }
  expect(seen.most).toBe(1)
})

describe('attempts', () => {
  /** A store whose turns fail for one text. */
  const poisoned =
    (text: string, tries: { count: number }) =>
    (store: Store): Store => ({
      ...store,
      turn: (claimed, work) => {
        const isPoison = JSON.stringify('update' in claimed && claimed.update).includes(text)
        return store.turn(claimed, async inside => {
          await work(inside)
          if (!isPoison) return
          tries.count += 1
          throw new Error('a fault of ours')
        })
      },
    })

  test('an update whose turn throws is tried three times, set aside with an apology, and the next goes on', async () => {
    const tries = { count: 0 }
    const play = await machinery({ speed: 4, store: poisoned('poison', tries) })
    await play.person().say('Hai')
    await play.accept({ text: '/menu' })
    await play.accept({ text: 'poison with a kata laluan inside' })
    await play.accept({ text: 'thanks' })
    await play.accept({ text: '/menu' }, kelvin)
    await play.work()
    await play.done(4)
    await play.settled(4)
    expect(tries.count).toBe(3)
    const rows = await play.prisma.inbox.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['done', 1],
      ['setAside', 3],
      ['done', 1],
      ['done', 1],
    ])
    expect(rows[1]?.error).toContain('a fault of ours')
    const texts = (await play.person().replies()).map(({ text = '' }) => text.split('\n')[0])
    expect(texts).toEqual([
      expect.stringContaining('What do you need?'),
      expect.stringContaining('something went wrong'),
      expect.stringContaining('You are welcome'),
    ])
    expect(play.logged.join('\n')).not.toContain('poison')
  })

  test('a press that is set aside is answered all the same', async () => {
    const play = await machinery({ speed: 4, store: poisoned('poison', { count: 0 }) })
    await play.acceptPress('poison')
    await play.work()
    await play.done(1)
    const lines = await play.prisma.outbox.findMany({ orderBy: { id: 'asc' } })
    expect(lines.map(({ operation }) => operation)).toEqual(['send', 'answer'])
  })

  test('nothing of a turn that throws is kept', async () => {
    const play = await machinery({ speed: 4, store: poisoned('/agent', { count: 0 }) })
    await play.accept({ text: '/agent', entities: [{ type: 'bot_command', offset: 0, length: 6 }] })
    await play.work()
    await play.done(1)
    expect(await heard(play)).toEqual([])
    expect(await play.prisma.conversation.count()).toBe(0)
    expect(await play.prisma.outbox.count()).toBe(1)
  })

  test('an update whose process died in each of three attempts is set aside by the next', async () => {
    const play = await machinery({ speed: 4 })
    await play.accept({ text: '/menu' })
    for (let n = 0; n < 3; n++) {
      expect(await play.store.claim()).toMatchObject({ attempts: n + 1 })
      play.pass(15_001)
    }
    await play.work()
    await play.done(1)
    const row = await play.prisma.inbox.findFirstOrThrow()
    expect(row).toMatchObject({ state: 'setAside', error: expect.stringContaining('the process ended') })
  })

  test('a claim of a process that died ends with its lease, and until then nobody else takes the person', async () => {
    const play = await machinery()
    await play.accept({ text: '/menu' })
    await play.accept({ text: '/help' })
    const first = await play.store.claim()
    expect(first).toBeDefined()
    play.pass(14_000)
    expect(await play.store.claim()).toBeUndefined()
    play.pass(1_001)
    const second = await play.store.claim()
    expect(second).toMatchObject({ inboxId: first?.inboxId, attempts: 2 })
    if (!first) return
    const late = await play.store.turn(first, () => Promise.reject(new Error('not ours any more')))
    expect(late).toBe(false)
  })

  test('on the embedded store what a dead process claimed is given back at the next start', async () => {
    const play = await machinery({ engine: 'pglite' })
    await play.accept({ text: '/menu' })
    expect(await play.store.claim()).toBeDefined()
    await play.work()
    await play.done(1)
    expect(await heard(play)).toEqual(['/menu'])
  })
})

describe('a conversation that cannot be read', () => {
  const spoilt = async (play: Machinery, change: (state: Record<string, unknown>) => object, version = 1) => {
    const row = await play.prisma.conversation.findFirstOrThrow()
    const state = openJson(play.database.sealing, row.stateSealed) as Record<string, unknown>
    const stateSealed = play.database.sealing.seal(JSON.stringify(change(state)))
    await play.prisma.conversation.update({
      where: { personId: row.personId },
      data: { stateSealed, version },
    })
  }
  const midForm = async () => {
    const play = await machinery({ speed: 5 })
    await play.person().say('Hai')
    await play.work()
    for (const press of ['register', 'register:code:no']) await play.acceptPress(press)
    await play.accept({ text: 'Syarikat Contoh Sdn Bhd' })
    await play.done(3)
    return play
  }
  const formOf = async (play: Machinery) => {
    const row = await play.prisma.conversation.findFirstOrThrow()
    return openJson(play.database.sealing, row.stateSealed) as {
      holder: { dialogue: { at: string } }
      form?: { answers: object }
    }
  }

  const spoils = [
    ['of another version', (state: object) => ({ ...state }), 99],
    ['that does not parse', (state: object) => ({ ...state, holder: { by: 'nobody' } }), 1],
  ] as const

  test.each(spoils)(
    'a state %s ends politely at the menu, and the form is kept',
    async (_name, change, version) => {
      const play = await midForm()
      await spoilt(play, change, version)
      await play.accept({ text: '/menu' })
      await play.done(4)
      await play.settled(6)
      const said = (await play.person().replies()).map(({ text = '' }) => text)
      expect(said.slice(-2)).toEqual([
        expect.stringContaining('could not be continued'),
        expect.stringContaining('What do you need?'),
      ])
      const { holder, form } = await formOf(play)
      expect(holder.dialogue).toEqual({ at: 'home' })
      expect(form?.answers).toEqual({ employerName: 'Syarikat Contoh Sdn Bhd' })
      expect(play.logged.join('\n')).toContain('another version')
    },
  )

  test('a group hears nothing of a private conversation that cannot be read, and changes nothing of it', async () => {
    const play = await midForm()
    await spoilt(play, state => state, 99)
    const { stateSealed } = await play.prisma.conversation.findFirstOrThrow()
    const before = await play.prisma.outbox.count()
    const chat = { id: -100123, type: 'supergroup' }
    await play.accept({ chat, text: '@Sahabat', entities: [{ type: 'mention', offset: 0, length: 8 }] })
    await play.done(4)
    expect(await play.prisma.outbox.count()).toBe(before + 1)
    expect(await play.prisma.conversation.findFirstOrThrow()).toMatchObject({ stateSealed, version: 99 })
  })

  test('a form that does not parse either is let go, and the conversation goes on', async () => {
    const play = await midForm()
    await spoilt(play, () => ({ form: { kind: 'of next year' } }), 99)
    await play.accept({ text: '/menu' })
    await play.done(4)
    const { form, holder } = await formOf(play)
    expect(form).toBeUndefined()
    expect(holder.dialogue).toEqual({ at: 'home' })
  })
})

test('a person who was never heard of before is served from their first press', async () => {
  const play = await machinery()
  await play.person().say('Hai')
  await play.work()
  await play.acceptPress('topic:acr.what')
  await eventually(async () => (await play.person(siti).replies()).length > 0)
})
