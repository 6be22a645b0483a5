import { expect, it } from 'vitest'
import { loadTexts } from '../../../src/adapters/text/texts.ts'
import { rejectionLines } from '../../../src/core/dialogues/rejection-lines.ts'
import type { RejectionReason } from '../../../src/core/domain/schedule.ts'
import { render } from '../../../src/core/messages/render.ts'

const worded = (reason: RejectionReason) =>
  render({ lines: rejectionLines([reason]) }, 'ms', loadTexts().wording)
    .text.split('\n')
    .at(-1)

it.each<[string, RejectionReason, string]>([
  [
    'a finding of ours is its sentence',
    { code: 'amountDiffers', line: 4, column: 'socsoEmployer', found: 3415, expected: 3585 },
    '• Baris 4: PERKESO majikan RM34.15; mengikut jadual kadar RM35.85.',
  ],
  [
    'of a code of another check the column and the amount are worded',
    { code: 'E17', line: 4, column: 'socsoEmployer', found: 3415 },
    '• Baris 4: E17, PERKESO majikan, RM34.15',
  ],
  [
    'what is no amount stays as it came',
    { code: 'E17', column: 'socsoEmployer', found: 34.5 },
    '• E17, PERKESO majikan, 34.5',
  ],
  [
    'a column of another check stays as it came',
    { code: 'E17', column: 'kolum9', found: 3 },
    '• E17, kolum9, 3',
  ],
  ['the words of an officer stand alone', { code: 'E17', text: 'Fail rosak' }, '• Fail rosak'],
])('%s', (_, reason, said) => {
  expect(worded(reason)).toBe(said)
})
