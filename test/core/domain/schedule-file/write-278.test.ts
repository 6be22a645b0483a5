import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sen } from '../../../../src/core/domain/money.ts'
import { line278, read278, type ScheduleLine } from '../../../../src/core/domain/schedule-file/write-278.ts'
import { arbitraryLines } from './arbitrary-line.ts'
import { check, combinedSample, goodLine, textOf } from './schedule-text.ts'

function readAll(bytes: Uint8Array): readonly ScheduleLine[] {
  const lines: ScheduleLine[] = []
  check(bytes, { format: '278', onLine: (_line, at) => void lines.push(read278(at)) })
  return lines
}

describe('the combined layout', () => {
  it('is written as the sample is', () => {
    expect(Buffer.concat(readAll(combinedSample).map(line278))).toEqual(combinedSample)
  })

  it('comes back the same from every file without an error', () => {
    fc.assert(
      fc.property(arbitraryLines, lines => {
        const bytes = Buffer.concat(lines.map(line278))
        const report = check(bytes, { format: '278' })
        expect([report.accepted, report.findings]).toEqual([lines.length, []])
        expect(readAll(bytes)).toEqual(lines)
        expect(Buffer.concat(readAll(bytes).map(line278))).toEqual(bytes)
      }),
    )
  })

  it('has capital letters, zeros before amounts, spaces after text, and CRLF', () => {
    const text = textOf({ name: 'Ahmad', ssm: '', identity: '900101140000' })
    expect(text).toBe(
      `A0000000000Z${' '.repeat(20)}900101140000${'AHMAD'.padEnd(150)}10202600000000325000005685001625000650000650002435${' '.repeat(34)}\r\n`,
    )
  })

  it('takes no amount that is longer than its field', () => {
    expect(() => line278({ ...goodLine, skbbk: sen(1_000_000) })).toThrow(RangeError)
  })
})
