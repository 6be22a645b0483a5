// The signs of pictures, each on a sheet of 24 by 24: they differ in form, so that they need no colour to be told apart.
import type { Icon } from './drawing.ts'
import type { MonthSign } from './palette.ts'

export type Sign = Pick<Icon, 'lines' | 'filled' | 'cut' | 'dashed'>

const disc = 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z'
const ring = 'M12 3.2a8.8 8.8 0 1 0 0 17.6a8.8 8.8 0 1 0 0-17.6z'
const sheet = 'M5.5 3h9l4 4v14h-13z'

export const checkSign: Sign = { filled: disc, cut: 'M7.2 12.4l3.3 3.4l6.4-7' }

export const monthSigns: Readonly<Record<MonthSign, Sign>> = {
  paid: checkSign,
  acrUnpaid: { lines: `${sheet}M12 9v5M12 17v.3` },
  partPaid: { lines: ring, filled: 'M12 3.2a8.8 8.8 0 0 1 0 17.6z' },
  accepted: { lines: `${sheet}M8.6 13.2l2.5 2.6l4.4-5` },
  submitted: { lines: `${ring}M12 16.5v-9M8.2 11.3l3.8-3.8l3.8 3.8` },
  rejected: { filled: disc, cut: 'M8 8l8 8M16 8l-8 8' },
  draft: { lines: 'M4.5 19.5l1-4.2L16 4.8l3.2 3.2L8.7 18.5zM13.6 7.2l3.2 3.2' },
  missing: { lines: `${ring}`, dashed: true },
  late: { filled: 'M12 2.2L23 21.5H1z', cut: 'M12 9v5.6M12 18v.2' },
}
