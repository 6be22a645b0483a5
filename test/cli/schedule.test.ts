import { existsSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { sen } from '../../src/core/domain/money.ts'
import { fileWith, pathIn, removeFiles } from '../adapters/documents/workbook-file.ts'
import { combinedSample, singleActSample, textOf } from '../core/domain/schedule-file/schedule-text.ts'
import { run } from './run.ts'

afterEach(removeFiles)

const malay = { LANG: 'ms_MY.UTF-8' }

describe('schedule check', () => {
  it('ends with 0 and one JSON object for a file without an error', async () => {
    const { status, out } = await run('schedule', ['check', fileWith(combinedSample), '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual({
      format: '278',
      lines: 3,
      accepted: 3,
      totals: {
        all: 19895,
        wages: 695000,
        socso: { employer: 11010, employee: 2450 },
        eis: { employer: 650, employee: 650 },
        skbbk: { employee: 5135 },
      },
      findings: [
        {
          line: 2,
          severity: 'info',
          code: 'identityForeign',
          column: 'identity',
          found: null,
          expected: null,
        },
      ],
    })
  })

  it('ends with 1 for a file with an error, and says it in the language of the terminal', async () => {
    const path = fileWith(textOf({}, { socsoEmployer: sen(5165) }))
    const { status, out } = await run('schedule', ['check', path], malay)
    expect(status).toBe(1)
    expect(out.split('\n')).toEqual([
      'Fail belum boleh dihantar: 1 daripada 2 baris perlu dibetulkan.',
      'Susunan 278 · majikan A0000000000Z · Oktober 2026 · jumlah caruman RM215.70',
      '',
      'Ralat:',
      'Baris 2: PERKESO majikan RM51.65; mengikut jadual kadar RM56.85.',
      '',
      'Boleh dibetulkan sendiri oleh `convert`: 1.',
    ])
  })

  it('holds the file against the employer that is given', async () => {
    const args = ['check', fileWith(textOf({})), '--employer', 'b0000000000z', '--json']
    const { status, out } = await run('schedule', args)
    expect(status).toBe(1)
    expect(JSON.parse(out).findings).toMatchObject([
      { line: 1, code: 'employerOther', found: 'A0000000000Z', expected: 'B0000000000Z' },
    ])
  })

  it('ends with 2 for a file that cannot be read', async () => {
    const { status, out } = await run('schedule', ['check', fileWith('%PDF-1.7'), '--json'])
    expect(status).toBe(2)
    expect(JSON.parse(out)).toMatchObject({
      format: null,
      lines: 0,
      accepted: 0,
      findings: [{ code: 'filePdf' }],
    })
  })

  it.each([
    [['check'], /^Usage:/],
    [['verify', 'FILE'], /^Usage:/],
    [['check', '--bogus'], /^Usage:/],
    [['convert', 'FILE'], /^Usage:/],
    [['check', 'FILE', '--employer', 'x'], /is not an employer code/],
    [['check', 'FILE', '--month', '2026-13'], /is not a month/],
    [['check', 'nowhere'], /cannot be opened/],
    [['check', '.'], /cannot be opened/],
    [['convert', 'FILE', '--out', 'FILE'], /is not overwritten/],
    [['convert', 'FILE', '--out', 'nowhere/new.txt'], /cannot be written/],
    [['convert', 'FILE', '--out', '.'], /cannot be written/],
  ])('ends with 2 for %j', async (args, mistake) => {
    const path = fileWith(combinedSample)
    const { status, said, out } = await run(
      'schedule',
      args.map(arg => (arg === 'FILE' ? path : arg)),
    )
    expect([status, out]).toEqual([2, ''])
    expect(said).toMatch(mistake)
  })

  it('says a mistake to scripts as the other commands do', async () => {
    const { status, said, out } = await run('schedule', ['check', 'nowhere', '--json'])
    expect([status, said]).toEqual([2, 'The file nowhere cannot be opened.'])
    const message = { ms: 'Fail nowhere tidak dapat dibuka.', en: said }
    expect(JSON.parse(out)).toEqual({ error: { code: 'noFile', message } })
  })
})

describe('schedule convert', () => {
  it('ends with 0 when the new file has no error, and tells each changed line', async () => {
    const out = pathIn('out.txt')
    const path = fileWith(textOf({}, { socsoEmployer: sen(5165) }))
    const ran = await run('schedule', ['convert', path, '--out', out])
    expect([ran.status, readFileSync(out, 'latin1')]).toEqual([0, textOf({}, {})])
    expect(ran.out.split('\n')).toEqual([
      'The file can be sent: 2 lines were checked and there is no error.',
      'Format 278 · employer A0000000000Z · October 2026 · total contributions RM220.90',
      '',
      'Corrected: 1. The original file was not changed.',
      'Line 2: SOCSO employer RM51.65 → RM56.85',
      '',
      `New file: ${out}`,
    ])
  })

  it('takes the month and the employer that a table does not have', async () => {
    const out = pathIn('out.txt')
    const path = fileWith('IC;Name;Wages;SSM\n900101140000;Ahmad Contoh bin Ali;3250;201901000000\n')
    const args = ['convert', path, '--out', out, '--month', '2026-10', '--employer', 'A0000000000Z', '--json']
    const ran = await run('schedule', args)
    expect([ran.status, readFileSync(out, 'latin1')]).toEqual([0, textOf({})])
    expect(JSON.parse(ran.out)).toMatchObject({ format: 'csv', lines: 1, accepted: 1, corrections: [], out })
  })

  it('ends with 1 for a single-Act file, and gives a template for its wages', async () => {
    const out = pathIn('template.xlsx')
    const ran = await run('schedule', ['convert', fileWith(singleActSample), '--out', out])
    expect([ran.status, existsSync(out)]).toEqual([1, true])
    expect(ran.out).toContain(
      'Line 1: By the contribution table the wages are over RM3,200.00 and up to RM3,300.00.',
    )
  })
})
