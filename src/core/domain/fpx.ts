// What FPX takes in one payment [2]: personal banking (B2C) RM1 to RM30,000, business banking (B2B) RM2 to RM1,000,000.
import { type Sen, sen } from './money.ts'

const fpxLimits = {
  personal: { least: sen(100), most: sen(30_000_00) },
  business: { least: sen(200), most: sen(1_000_000_00) },
} as const

/** Which FPX banking takes an amount in sen. */
export type FpxReach = 'both' | 'personal' | 'business' | 'none'

/** Which FPX banking takes this amount in sen. */
export function fpxReach(amount: Sen): FpxReach {
  const takes = ({ least, most }: { readonly least: Sen; readonly most: Sen }) =>
    amount >= least && amount <= most
  if (takes(fpxLimits.personal)) return takes(fpxLimits.business) ? 'both' : 'personal'
  return takes(fpxLimits.business) ? 'business' : 'none'
}
