// How the open amount of a reference can be paid [2]; nothing when there is nothing to pay.
import { fpxReach } from '../../../core/domain/fpx.ts'
import { sen } from '../../../core/domain/money.ts'
import type { Slip } from '../../../core/messages/attachment.ts'
import type { PictureKey } from '../../../core/messages/text-key.ts'
import type { Paper } from '../paper/paper.ts'
import type { PaperWords } from '../paper/paper-words.ts'

const fpxKey = {
  both: 'slip.pay.fpx',
  business: 'slip.pay.fpxBusiness',
  personal: 'slip.pay.fpxPersonal',
  none: 'slip.pay.fpxNone',
} as const

export function writeHowToPay(paper: Paper, { reference }: Slip, { each, both }: PaperWords): void {
  const open = sen(Math.max(0, reference.amount - reference.paid))
  if (reference.state === 'paid' || reference.state === 'removed' || open === 0) return
  const keys: readonly PictureKey[] = [
    fpxKey[fpxReach(open)],
    'slip.pay.directDebit',
    'slip.pay.internetBanking',
    'slip.pay.bankCounter',
    'slip.pay.office',
  ]
  paper.y += 10
  paper.need(150)
  paper.write(
    both(words => words.word('slip.howToPay')),
    { size: 13, weight: 700 },
  )
  paper.y += 2
  for (const [index, key] of keys.entries()) {
    const [malay, english] = each.map(words => words.word(key, { kind: reference.kind }))
    paper.need(28)
    const top = paper.y
    paper.write(`${index + 1}.`, { size: 10.5, weight: 700 }, { width: 20 })
    paper.y = top
    paper.write(malay ?? '', { size: 10.5, weight: 400 }, { x: paper.left + 20 })
    paper.write(english ?? '', { size: 10.5, weight: 400 }, { x: paper.left + 20 })
    paper.y += 3
  }
}
