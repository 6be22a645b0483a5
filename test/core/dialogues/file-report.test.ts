import { expect, test } from 'vitest'
import { fileReport } from '../../../src/core/dialogues/file-report.ts'
import type { CheckedFile, CheckFile } from '../../../src/core/dialogues/job.ts'
import { sen } from '../../../src/core/domain/money.ts'
import type { ScheduleLine } from '../../../src/core/domain/schedule-file/write-278.ts'
import { kedai } from '../../support/conversation/builders.ts'
import { doFileJob } from '../../support/conversation/file-job.ts'
import { payrollFiles, payrollLines, textOfLines } from '../../support/conversation/files.ts'
import { home, when } from './given.ts'

function checkOf(name: string, files = payrollFiles) {
  const job: CheckFile = {
    ...({ kind: 'checkFile', ticket: 'other', given: {}, language: 'en' } as const),
    file: { fileId: 'f', name, size: 1000 },
  }
  return doFileJob(files, job)
}

function keysOf(checked: CheckedFile): string[] {
  const { lines } = fileReport(
    { ticket: 't', name: 'gaji.txt', file: checked.original, given: {}, checked },
    true,
  )
  return lines.map(line => (typeof line === 'string' ? line : 'key' in line ? line.key : ''))
}

/** Seven things wrong, of three kinds; `also`: in a line more. */
function withWrong(also: Partial<ScheduleLine>): CheckedFile {
  const wrongs = [{ name: '' }, { socsoEmployer: sen(1) }].flatMap(wrong => [wrong, wrong, wrong])
  const changes = [{}, ...wrongs, { identity: '900101140001' }, also]
  const lines = payrollLines(9, kedai.code).map((line, place) => ({ ...line, ...changes[place] }))
  const result = checkOf('gaji.txt', { 'gaji.txt': { format: '278', text: textOfLines(lines) } })
  if (result.kind !== 'fileChecked') throw new Error(result.kind)
  return result.checked
}

test('a report that has room for all of it does not speak of more', () => {
  expect(keysOf(withWrong({}))).not.toContain('payroll:report.moreKinds')
  expect(keysOf(withWrong({ skbbk: sen(0) }))).toContain('payroll:report.moreKinds')
})

test('an old file that was checked meanwhile is not called right: it lacks the wages', () => {
  const [said] = when(home, checkOf('lama.txt')).effects
  expect(JSON.stringify(said)).toContain('payroll:beside.old')
})
