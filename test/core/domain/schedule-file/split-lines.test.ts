import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type LineEnd, splitLines } from '../../../../src/core/domain/schedule-file/split-lines.ts'

function split(lineEnd: LineEnd, pieces: readonly Uint8Array[]): readonly string[] {
  const lines: string[] = []
  const splitter = splitLines(lineEnd, (bytes, start, end, length) => {
    lines.push(
      `${Buffer.from(bytes.subarray(start, end)).toString('latin1')}${length > end - start ? '…' : ''}`,
    )
  })
  for (const piece of pieces) splitter.push(piece)
  splitter.end()
  return lines
}

const line = fc.string({ unit: fc.constantFrom('A', ' ', '1'), maxLength: 8 })
const end = fc.constantFrom('\n', '\r\n')

it('lines are the same however the file is cut into pieces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, end)),
      line,
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      (lines, last, cuts) => {
        const bytes = Buffer.from(lines.map(([text, ending]) => text + ending).join('') + last)
        const pieces: Uint8Array[] = []
        for (let at = 0; at < bytes.length; ) {
          const length = cuts.next().value as number
          pieces.push(bytes.subarray(at, at + length))
          at += length
        }
        expect(split('lf', pieces)).toEqual([...lines.map(([text]) => text), ...(last === '' ? [] : [last])])
      },
    ),
  )
})

it('a file that ends its lines with CR is split there', () => {
  expect(split('cr', [Buffer.from('one\rtw'), Buffer.from('o\rthree')])).toEqual(['one', 'two', 'three'])
})

it('a line without an end in sight is kept only in part, wherever it is cut', () => {
  const long = Buffer.alloc(10_000, 'A')
  const [line] = split('lf', [long.subarray(0, 5000), long.subarray(5000)])
  expect(line).toHaveLength(4097)
})
