import { expect, test } from 'vitest'
import { modulesUnder, read } from './source.ts'

test('no source file has more than 300 lines', () => {
  expect(lengths('src', 'test').filter(([, lines]) => lines > 300)).toEqual([])
})

test('half of the files of src have at most 80 lines, and 95 of 100 at most 200', () => {
  const sorted = lengths('src').map(([, lines]) => lines)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80)
  expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThanOrEqual(200)
})

test('no folder is a drawer for whatever has no place', () => {
  const drawers = /(^|\/)(utils?|common|helpers?|shared|types|constants|misc)\//
  expect(modulesUnder('src', 'test').filter(path => drawers.test(path))).toEqual([])
})

function lengths(...folders: string[]): [path: string, lines: number][] {
  return modulesUnder(...folders)
    .map((path): [string, number] => [path, read(path).trimEnd().split('\n').length])
    .sort(([, one], [, other]) => one - other)
}
