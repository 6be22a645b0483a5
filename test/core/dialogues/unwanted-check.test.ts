// A file that is dropped, or sent again, while it is checked.
import { expect, test } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import type { Effect } from '../../../src/core/dialogues/effect.ts'
import type { Event } from '../../../src/core/dialogues/event.ts'
import { kedai } from '../../support/conversation/builders.ts'
import type { FileContent } from '../../support/conversation/file-job.ts'
import { payrollFiles, payrollLines, textOfLines } from '../../support/conversation/files.ts'
import { ended, happens, type World, world } from '../../support/conversation/world.ts'
import { press, text } from './given.ts'

const { knowledge } = loadTexts()

const right: FileContent = { format: '278', text: textOfLines(payrollLines(4, kedai.code)) }
const archive = { 'a.txt': right, 'b.txt': right }

const sends = (name: string): Event => ({ kind: 'documentSent', file: { fileId: name, name, size: 9000 } })

const begun = (
  name: string,
  before = world({ consented: true, files: { ...payrollFiles, 'dua.zip': { archive } } }),
) => happens(before, sends(name), knowledge).world

/** The oldest check that is under way comes to its end. */
function checked(before: World): { world: World; effects: readonly Effect[] } {
  const job = ended(before)
  if (!job) throw new Error('nothing is checked')
  return happens(job.world, job.event, knowledge)
}

const deletes = (effects: readonly Effect[]) =>
  effects.some(each => each.kind === 'perform' && each.command.kind === 'dropFiles')
const says = (effects: readonly Effect[]) => effects.some(each => each.kind === 'say')

test.each([
  ['gaji-betul.txt', press('file:drop')],
  ['gaji-betul.txt', text('batal')],
  ['dua.zip', press('file:drop')],
])('what comes of %s, dropped meanwhile, is deleted without a word', (name, drops) => {
  const dropped = happens(begun(name), drops, knowledge).world
  const { world: after, effects } = checked(dropped)
  expect(deletes(effects)).toBe(true)
  expect(says(effects)).toBe(false)
  expect(after.conversation).toEqual({ ...dropped.conversation, unwanted: undefined })
})

test('sent again while it is checked, only the new check is told of', () => {
  const twice = begun('gaji-betul.txt', begun('gaji-betul.txt'))
  const first = checked(twice)
  expect([deletes(first.effects), says(first.effects)]).toEqual([true, false])
  const second = checked(first.world)
  expect(deletes(second.effects)).toBe(false)
  expect(second.world.conversation).toMatchObject({
    file: { name: 'gaji-betul.txt', checked: {} },
    holder: { dialogue: { at: 'file.report' } },
  })
})

test('a file put aside for another one is told of, to be opened', () => {
  const { effects } = checked(begun('gaji-dibaiki.txt', begun('gaji-betul.txt')))
  expect([deletes(effects), says(effects)]).toEqual([false, true])
})

test('a file that is kept until its employer is said is deleted when it is dropped', () => {
  const asked = checked(begun('gaji.xlsx')).world
  expect(asked.conversation.holder).toMatchObject({ dialogue: { at: 'file.employer' } })
  expect(deletes(happens(asked, press('file:drop'), knowledge).effects)).toBe(true)
})

test('of two archives sent at once, the first list is said to be put aside', () => {
  const files = { ...payrollFiles, 'satu.zip': { archive }, 'dua.zip': { archive } }
  const both = begun('dua.zip', begun('satu.zip', world({ consented: true, files })))
  const { effects } = checked(checked(both).world)
  expect(JSON.stringify(effects)).toContain('payroll:batch.replaced')
})
