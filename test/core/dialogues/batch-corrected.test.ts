// A payroll file that comes by itself while the list of a ZIP is kept.
import { expect, test } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import type { Event } from '../../../src/core/dialogues/event.ts'
import { sen } from '../../../src/core/domain/money.ts'
import { bengkel, kedai } from '../../support/conversation/builders.ts'
import type { FileContent } from '../../support/conversation/file-job.ts'
import { payrollFiles, payrollLines, textOfLines } from '../../support/conversation/files.ts'
import { ended, happens, type World, world } from '../../support/conversation/world.ts'
import { press, text } from './given.ts'

const { knowledge } = loadTexts()

const right = (code: string): FileContent => ({ format: '278', text: textOfLines(payrollLines(4, code)) })
const wrong = (code: string): FileContent => {
  const [first, ...rest] = payrollLines(4, code)
  if (!first) throw new Error('a file without lines')
  return { format: '278', text: textOfLines([{ ...first, socsoEmployer: sen(1) }, ...rest]) }
}

/** What comes of it, the job it begins done at once; `dropped`: whether anything of a file is deleted. */
function led(before: World, event: Event): { world: World; dropped: boolean } {
  const first = happens(before, event, knowledge)
  const job = ended(first.world)
  const then = job && happens(job.world, job.event, knowledge)
  const effects = [...first.effects, ...(then?.effects ?? [])]
  const dropped = effects.some(each => each.kind === 'perform' && each.command.kind === 'dropFiles')
  return { world: then?.world ?? first.world, dropped }
}

/** With this ZIP checked, this file is sent. */
function sentAfter(archive: Record<string, FileContent>, name: string, content: FileContent) {
  const files = { ...payrollFiles, 'klien.zip': { archive }, [name]: content }
  const links = [bengkel, kedai]
  const sends = (called: string): Event => ({
    kind: 'documentSent',
    file: { fileId: called, name: called, size: 9000 },
  })
  const listed = led(world({ consented: true, files, links }), sends('klien.zip')).world
  return led(listed, sends(name))
}

const names = ({ conversation: { batch } }: World) => batch?.files.map(each => each.name).sort()

test.each([
  ['of the same name', 'kedai.txt'],
  ['fetched again by a computer', 'Kedai (2).txt'],
  ['of the same employer and month', 'betul.txt'],
])('a file %s takes the place of the one in the list, which is deleted', (_, name) => {
  const archive = { 'kedai.txt': wrong(kedai.code), 'bengkel.txt': right(bengkel.code) }
  const { world: after, dropped } = sentAfter(archive, name, right(kedai.code))
  expect(names(after)).toEqual(['bengkel.txt', name].sort())
  expect(after.conversation.batch?.files.every(({ standing }) => standing === 'right')).toBe(true)
  expect(dropped).toBe(true)
})

test('it is one of the list from then on: dropped, or led back from', () => {
  const archive = { 'kedai.txt': wrong(kedai.code), 'bengkel.txt': right(bengkel.code) }
  const { world: after } = sentAfter(archive, 'kedai.txt', right(kedai.code))
  expect(led(after, text('senarai')).world.conversation.holder).toMatchObject({
    dialogue: { at: 'batch.list' },
  })
  expect(names(led(after, press('file:drop')).world)).toEqual(['bengkel.txt'])
})

test('of two of an employer and month, the one that it is named after', () => {
  const archive = { 'utara.txt': wrong(kedai.code), 'selatan.txt': wrong(kedai.code) }
  const named = sentAfter(archive, 'utara-278.txt', right(kedai.code)).world
  expect(names(named)).toEqual(['selatan.txt', 'utara-278.txt'])
})

test.each<[string, string, Record<string, FileContent>]>([
  [
    'one that is right already, of another name',
    'lain.txt',
    { 'kedai.txt': right(kedai.code), 'b.txt': right(bengkel.code) },
  ],
  [
    'any of two of the same employer and month',
    'lain.txt',
    { 'a.txt': wrong(kedai.code), 'b.txt': wrong(kedai.code) },
  ],
  ['one of another employer', 'lain.txt', { 'a.txt': wrong(bengkel.code), 'b.txt': right(bengkel.code) }],
])('it never takes the place of %s', (_, name, archive) => {
  const { world: after, dropped } = sentAfter(archive, name, right(kedai.code))
  expect(names(after)).toEqual(Object.keys(archive).sort())
  expect(after.conversation.file?.name).toBe(name)
  expect(dropped).toBe(false)
})

test('the list is opened again at the page that was looked at last, or the last there is', () => {
  const archive = Object.fromEntries(
    Array.from({ length: 6 }, (_, place) => [`fail-${place}.txt`, wrong(kedai.code)]),
  )
  const { world: listed } = sentAfter(archive, 'x.pdf', { refused: 'filePdf' })
  const turned = [press('batch'), press('batch:page:1')].reduce((now, event) => led(now, event).world, listed)
  const opened = led(turned, text('6')).world
  expect(led(opened, press('batch')).world.conversation.batch?.page).toBe(1)
  const dropped = led(opened, press('file:drop')).world
  expect(dropped.conversation.batch).toMatchObject({ page: 0, files: { length: 5 } })
})
