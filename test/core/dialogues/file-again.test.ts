// What a chat says of a file that comes again, that needs the person's own hand, or that is long.
import { expect, test } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import type { Event } from '../../../src/core/dialogues/event.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { message } from '../../../src/core/messages/message.ts'
import { render } from '../../../src/core/messages/render.ts'
import { at, kedai, monthIn } from '../../support/conversation/builders.ts'
import { payrollFiles, payrollLines, textOfLines } from '../../support/conversation/files.ts'
import { ended, happens, type World, world } from '../../support/conversation/world.ts'
import { press, text } from './given.ts'

const { wording, knowledge } = loadTexts()
const official = { mode: 'official', name: 'Sahabat', specimen: true } as const
/** The identity of line 3 is that of line 1, which nobody but the person can put right. */
const twice = textOfLines(payrollLines(3, kedai.code).map(line => ({ ...line, identity: '900101140001' })))

const linked = (parts: Partial<World> = {}) =>
  world({
    ...{ consented: true, links: [kedai], operator: official, languageCode: 'en' },
    files: { ...payrollFiles, 'dua-kali.txt': { format: '278', text: twice } },
    months: { [kedai.id]: [monthIn('missing')] },
    ...parts,
  })

const sends = (name: string): Event => ({
  kind: 'documentSent',
  file: { fileId: 'BQAC', name, size: 11_200 },
})

/** What comes of an event, and of the job that it begins. */
function led(before: World, event: Event): World {
  const { world: after } = happens(before, event, knowledge)
  const job = ended(after)
  return job ? happens(job.world, job.event, knowledge).world : after
}

/** All that is said to these events, each job done at once. */
function told(before: World, ...events: readonly Event[]): { said: string[]; presses: string[] } {
  let now = before
  const rendered = events.flatMap(event => {
    const first = happens(now, event, knowledge)
    const job = ended(first.world)
    const then = job && happens(job.world, job.event, knowledge)
    now = then?.world ?? first.world
    return [...first.effects, ...(then?.effects ?? [])].flatMap(effect => {
      const said = effect.kind === 'say' ? effect.message : effect.kind === 'begin' ? effect.said : undefined
      return said ? [render(said, 'en', wording)] : []
    })
  })
  const buttons = rendered.at(-1)?.buttons.flat() ?? []
  return {
    said: rendered.map(each => each.text),
    presses: buttons.flatMap(button => button.press ?? []),
  }
}

test('the same file sent again is told from another one that takes its place', () => {
  const again = told(linked(), sends('gaji-betul.txt'), sends('gaji-betul.txt')).said.join('\n')
  expect(again).toContain('gaji-betul.txt was sent again')
  expect(again).not.toContain('put aside')
  const other = told(linked(), sends('gaji-betul.txt'), sends('gaji-dibaiki.txt')).said.join('\n')
  expect(other).toContain('gaji-betul.txt is put aside')
})

test('a schedule that stands with as many workers and the same total is not said to be replaced', () => {
  const stands = monthIn('accepted')
  const amounts = { ACR: sen(350_600), ECR: sen(46_720) }
  const schedule = { ...stands.schedule, version: 1, state: 'accepted', headcount: 40, amounts } as const
  const months = { [kedai.id]: [{ ...stands, schedule }] }
  const goOn = [sends('gaji-betul.txt'), press('file:accept')]
  const last = told(linked({ months }), ...goOn).said.at(-1)
  expect(last).toContain('there is no need to send it again')
  expect(last).not.toContain('takes its place')
  const differing = { [kedai.id]: [{ ...stands, schedule: { ...schedule, headcount: 39 } }] }
  expect(told(linked({ months: differing }), ...goOn).said.at(-1)).toContain('takes its place')
})

test('a file that only the person can put right offers no way on, and asking for it is answered', () => {
  const report = told(linked(), sends('dua-kali.txt'))
  expect(report.said.at(-1)).toContain('cannot be sent yet')
  expect(report.presses).not.toContain('file:accept')
  for (const wish of [press('file:accept'), text('go on')]) {
    const asked = told(linked(), sends('dua-kali.txt'), wish)
    expect(asked.said.length).toBe(report.said.length + 1)
    expect(asked.said.at(-1)).toContain('2 of 3 lines to be corrected')
  }
})

test('a file that is made after a question leaves no check that seems to go on, and no dead end', () => {
  const mixed = payrollLines(4, kedai.code).map((line, place) => ({
    ...line,
    ...(place === 1 && { skbbk: sen(0) }),
    ...(place === 2 && { name: '' }),
    ...(place === 3 && { socsoEmployer: sen(1) }),
  }))
  const files = { 'campur.txt': { format: '278', text: textOfLines(mixed) } } as const
  const asked = [sends('campur.txt'), press('file:accept')].reduce(led, linked({ files }))
  const first = happens(asked, press('file:skbbk:due'), knowledge)
  const job = ended(first.world)
  if (!job) throw new Error('nothing is checked again')
  const { effects } = happens(job.world, job.event, knowledge)
  expect(effects[0]).toMatchObject({ kind: 'say', replace: true })
  const said = effects.flatMap(each => (each.kind === 'say' ? [render(each.message, 'en', wording)] : []))
  expect(said.map(({ text }) => text.split('\n')[0])).toEqual([
    'The file campur.txt is checked again.',
    expect.stringContaining('The corrected 278 file'),
  ])
  const pressed = said
    .at(-1)
    ?.buttons.flat()
    .map(button => button.press)
  expect(pressed).toEqual(['file:marked', 'file:drop', 'menu'])
})

test('why a file cannot be checked is said without naming the file twice', () => {
  expect(told(linked(), sends('slip.pdf')).said.at(-1)).not.toContain('File: ')
})

test('thousands of lines are written with their comma', () => {
  const said = message(['payroll:report.notReady', { wrong: 60_001, lines: 70_000 }])
  expect(render(said, 'ms', wording).text).toContain('60,001 daripada 70,000 baris')
})

test('what is pressed twice is done once, and can be pressed again afterwards', () => {
  const schedule = '44444444-4444-4444-8444-444444444444'
  const summary = [sends('gaji-betul.txt'), press('file:accept')].reduce(
    (now, event) => led(now, event),
    linked(),
  )
  const sent = happens(summary, press('file:submit'), knowledge).world
  const again = happens(sent, press('file:submit'), knowledge)
  expect(again.effects).toEqual([{ kind: 'toast', key: 'payroll:send.still' }])
  expect(again.world).toEqual(sent)
  const making = happens(led(summary, press('file:submit')), press(`file:acr:${schedule}`), knowledge).world
  const twice = happens(making, press(`file:acr:${schedule}`), knowledge)
  expect(twice.effects).toEqual([{ kind: 'toast', key: 'payroll:acr.making' }])
  expect(twice.world.jobs).toHaveLength(1)
  const job = ended(twice.world)
  if (!job) throw new Error('no job was begun')
  const made = happens(job.world, job.event, knowledge).world
  expect(happens(made, press(`file:acr:${schedule}`), knowledge).world.jobs).toHaveLength(1)
})

test('references made after the due day are to be paid at once, not by a day that has passed', () => {
  const goOn = [
    sends('gaji-betul.txt'),
    press('file:accept'),
    press('file:submit'),
    press('file:acr:44444444-4444-4444-8444-444444444444'),
  ]
  const inTime = told(linked(), ...goOn).said.join('\n')
  expect(inTime).toContain('Pay by Tuesday, 15 December 2026')
  const late = told(linked({ now: at('2026-12-16 09:00') }), ...goOn).said.join('\n')
  expect(late).toContain('The due date, Tuesday, 15 December 2026, has passed')
  expect(late).not.toContain('Pay by')
})
