import { describe, expect, it } from 'vitest'
import type { Period } from '../../../../src/core/calendar/period.ts'
import { EmployerCode } from '../../../../src/core/domain/employer-code.ts'
import { sen } from '../../../../src/core/domain/money.ts'
import {
  briefs,
  check,
  combinedSample,
  goodLine,
  lineWith,
  singleActSample,
  textOf,
} from './schedule-text.ts'

const none = {
  socsoEmployer: sen(0),
  socsoEmployee: sen(0),
  eisEmployer: sen(0),
  eisEmployee: sen(0),
  skbbk: sen(0),
}

describe('a file without errors', () => {
  it('is accepted whole, its foreign worker told', () => {
    const report = check(combinedSample)
    expect(report).toMatchObject({ format: '278', lines: 3, accepted: 3, unreadable: 0, period: '2026-10' })
    expect(briefs(report)).toEqual(['2 identityForeign identity'])
    expect(report.totals).toEqual({
      all: 19895,
      wages: 695000,
      socso: { employer: 11010, employee: 2450 },
      eis: { employer: 650, employee: 650 },
      skbbk: { employee: 5135 },
    })
  })

  it('of the single-Act layout is accepted, and told to be old', () => {
    const report = check(singleActSample)
    expect(report).toMatchObject({
      format: '223',
      lines: 3,
      accepted: 3,
      act: 'act4',
      totals: { all: 17060 },
    })
    expect(briefs(report)).toEqual(['format223', 'actAssumed 4'])
  })

  it.each([
    ['LF', textOf({}, {}).replaceAll('\r\n', '\n')],
    ['no end after the last line', textOf({}, {}).trimEnd().padEnd(558)],
    ['spaces for zeros', textOf({}).replace('00000000325000', '        325000').replace('001625', '  1625')],
    [
      'SKBBK left blank before June 2026',
      textOf({ period: '2026-05' as Period, skbbk: sen(0) }).replace(/000000( {34})/, '      $1'),
    ],
    [
      'the month before the first table of today',
      textOf({
        period: '2022-08' as Period,
        wages: sen(400_000),
        socsoEmployer: sen(6905),
        socsoEmployee: sen(1975),
        eisEmployer: sen(790),
        eisEmployee: sen(790),
        skbbk: sen(0),
      }),
    ],
    ['the same worker in another file of another month', textOf({ identity: '900101140000' })],
  ])('may have %s', (_what, text) => {
    const report = check(text)
    expect([briefs(report), report.accepted]).toEqual([[], report.lines])
  })
})

describe('what is found on one line of the combined layout', () => {
  it.each<[what: string, line: string, found: string[]]>([
    ['cut off', textOf({}).slice(0, 200), ['1 lineTruncated 200 278']],
    ['spaces at the end cut off', textOf({}).slice(0, 244), ['1 lineWidth 244 278']],
    ['too many spaces', `${textOf({}).slice(0, 278)}  \r\n`, ['1 lineWidth 280 278']],
    ['letters behind the end', `${textOf({}).slice(0, 278)}X\r\n`, ['1 lineWidth 279 278']],
    ['a line of a megabyte', `${textOf({}).slice(0, 278)}${'X'.repeat(1e6)}`, ['1 lineTooLong 1000278 278']],
    ['a tab that moves the fields', textOf({}).replace(/ {20}/, '\t'), ['1 lineTab 259 278']],
    ['a tab in the name', lineWith(50, '\t'), ['1 lineTab name']],
    ['something in the blank part', lineWith(250, 'X'), ['1 lineNotBlank blank X']],
    ['a wrong employer code', lineWith(1, '1234        '), ['1 employerCode employerCode 1234']],
    [
      'an employer code of another shape',
      lineWith(1, 'A12345678   '),
      ['1 employerCodeShape employerCode A12345678'],
    ],
    ['a wrong SSM number', lineWith(13, '999999999999'), ['1 ssm ssm 999999999999']],
    ['no identity', lineWith(33, ' '.repeat(12)), ['1 identityMissing identity']],
    ['11 digits', lineWith(33, '90010114000 '), ['1 identityLength identity 11 12']],
    ['letters in the identity', lineWith(33, 'A12345678901'), ['1 identityCharacters identity']],
    ['no name', lineWith(45, ' '.repeat(150)), ['1 nameMissing name']],
    [
      'a name in small letters',
      lineWith(45, 'ahmad'),
      ['1 nameLowerCase name ahmad CONTOH BIN ALI AHMAD CONTOH BIN ALI'],
    ],
    ['a name that begins later', lineWith(45, ' ALI BIN ABU         '), ['1 nameAligned name']],
    ['no month', lineWith(195, '132026'), ['1 month month 132026']],
    ['a month before the tables', lineWith(195, '052016'), ['1 monthBefore month 2016-05']],
    ['a month after the tables', lineWith(195, '062028'), ['1 monthUnpublished month 2028-06']],
    ['a negative amount', lineWith(215, ' -5685'), ['1 amountNegative socsoEmployer -5685']],
    ['a fraction of a sen', lineWith(215, ' 56.85'), ['1 amountFraction socsoEmployer 56.85']],
    ['letters for an amount', lineWith(215, 'RM5685'), ['1 amountCharacters socsoEmployer RM5685']],
    ['an amount on the left', lineWith(215, '5685  '), ['1 amountAligned socsoEmployer 5685']],
    ['another amount', textOf({ socsoEmployer: sen(5165) }), ['1 amountDiffers socsoEmployer 5165 5685']],
    ['only one share of EIS', textOf({ eisEmployee: sen(0) }), ['1 amountDiffers eisEmployee 0 650']],
    ['no EIS', textOf({ eisEmployer: sen(0), eisEmployee: sen(0) }), ['1 eisNone eisEmployer 0 650']],
    ['no SKBBK', textOf({ skbbk: sen(0) }), ['1 skbbkZero skbbk 0 2435']],
    ['another SKBBK', textOf({ skbbk: sen(1) }), ['1 amountDiffers skbbk 1 2435']],
    ['SKBBK before it was', textOf({ period: '2026-05' as Period }), ['1 amountDiffers skbbk 2435 0']],
    ['no wages', textOf({ wages: sen(0) }), ['1 wagesMissing wages 0']],
    ['no wages and no contribution', textOf({ wages: sen(0), ...none }), ['1 wagesZero wages 0']],
    [
      'the second category of a young worker',
      textOf({ socsoEmployer: sen(4060), socsoEmployee: sen(0) }),
      ['1 categorySecond category 2 1'],
    ],
    [
      'the first category of an old worker',
      textOf({ identity: '600101140000', eisEmployer: sen(0), eisEmployee: sen(0) }),
      ['1 categoryAge category 1 2'],
    ],
    [
      'the first category in the month of the 60th birthday',
      textOf({ identity: '661001140000', eisEmployer: sen(0), eisEmployee: sen(0) }),
      ['1 categorySixty category 1 2'],
    ],
    [
      'EIS of an old worker',
      textOf({ identity: '600101140000', socsoEmployer: sen(4060), socsoEmployee: sen(0) }),
      ['1 eisNotDue eisEmployer 650 0', '1 eisNotDue eisEmployee 650 0'],
    ],
    [
      'EIS of a foreign worker',
      textOf({ identity: '000000000001' }),
      ['1 identityForeign identity', '1 eisNotDue eisEmployer 650 0', '1 eisNotDue eisEmployee 650 0'],
    ],
    [
      'no SKBBK of a foreign worker',
      textOf({ identity: '000000000001', eisEmployer: sen(0), eisEmployee: sen(0), skbbk: sen(0) }),
      ['1 identityForeign identity', '1 amountDiffers skbbk 0 2435'],
    ],
    [
      'a foreign worker before 2019',
      textOf({ identity: '000000000001', period: '2018-12' as Period }),
      ['1 identityForeign identity', '1 foreignNotCovered identity'],
    ],
    ['an empty file', '\r\n\r\n', ['noLines', '1 lineBlank', '2 lineBlank']],
  ])('%s', (_what, line, found) => {
    expect(briefs(check(line, { format: '278' }))).toEqual(found)
  })
})

describe('what is found on one line of the single-Act layout', () => {
  const line = singleActSample.toString('latin1').slice(0, 223)
  const at = (position: number, text: string) =>
    line.slice(0, position - 1) + text + line.slice(position - 1 + text.length)
  it.each([
    ['an amount of no table', at(201, '00000000007311'), '1 amountNotInTable amount 7311'],
    ['a negative amount', at(201, '         -7310'), '1 amountNegative amount -7310'],
    ['another status', at(223, 'X'), '1 statusUnknown status X'],
    ['a day that does not exist', at(215, '31022022'), '1 statusDate statusDate 31022022'],
    ['a day without a status', at(223, ' '), '1 dateWithoutStatus statusDate 01062022'],
  ])('%s', (_what, text, found) => {
    expect(briefs(check(text))).toContain(found)
  })
})

describe('what is found between lines', () => {
  it('the same worker twice, with the line of the first', () => {
    const report = check(textOf({}, { identity: '900101140000' }))
    expect(briefs(report)).toEqual(['2 duplicate identity 900101-••-••00 1'])
    expect(report.accepted).toBe(1)
  })

  it('the same worker in two months is no duplicate', () => {
    const same = { identity: '900101140000' }
    expect(check(textOf(same, { ...same, period: '2026-09' as Period })).counts.duplicate).toBeUndefined()
  })

  it('a line of another employer, also when it is the first', () => {
    const report = check(textOf({ employerCode: 'B0000000000Z' }, {}, {}))
    expect(briefs(report)).toEqual(['1 employerMixed employerCode B0000000000Z A0000000000Z'])
    expect([report.accepted, report.employer]).toEqual([2, 'A0000000000Z'])
  })

  it('a line of another month', () => {
    const report = check(textOf({}, {}, { period: '2026-09' as Period }))
    expect(briefs(report)).toEqual(['3 monthMixed month 2026-09 2026-10'])
    expect([report.accepted, report.period]).toEqual([2, '2026-10'])
  })

  it('every line that is not of the expected employer and month', () => {
    const expected = { employer: EmployerCode.parse('C0000000000Z'), period: '2026-09' as Period }
    const report = check(textOf({}, {}), { expected })
    expect(report.accepted).toBe(0)
    expect(report.counts).toEqual({ employerOther: 2, monthOther: 2 })
  })
})

describe('how a file is written', () => {
  it('lines that end with CR alone are read, and told', () => {
    expect(briefs(check(textOf({}, {}).replaceAll('\r\n', '\r')))).toEqual(['lineEndsCr'])
  })

  it('a name in UTF-8 moves no field', () => {
    const name = Buffer.from('JOSÉ BIN ALI')
    const line = Buffer.from(textOf({}), 'latin1')
    const bytes = Buffer.concat([line.subarray(0, 44), name, Buffer.alloc(138, ' '), line.subarray(194)])
    expect(briefs(check(bytes))).toEqual(['1 nameLetters name JOSÉ BIN ALI'])
  })

  it('a name in Windows-1252 is read too', () => {
    expect(briefs(check(lineWith(45, 'JOS\u00c9')))).toEqual(['1 nameLetters name JOSÉD CONTOH BIN ALI'])
  })
})

it('all findings are counted when only the first are kept', () => {
  const wrong = Array.from({ length: 50 }, () => ({ socsoEmployer: sen(1) }))
  const report = check(textOf(...wrong), { keep: 3 })
  expect(briefs(report)).toEqual([
    'more 47 amountDiffers',
    ...[1, 2, 3].map(line => `${line} amountDiffers socsoEmployer 1 5685`),
  ])
  expect(report.counts).toEqual({ amountDiffers: 50 })
  expect(report.corrections).toMatchObject({ count: 50, kept: { length: 3 } })
  expect(report.accepted).toBe(0)
  expect(goodLine.socsoEmployer).toBe(5685)
})
