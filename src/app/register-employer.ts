// Puts an employer on record, with its code: 12 characters in the usual shape, others are taken as well [?].
import { err, ok } from '../core/domain/result.ts'
import type { By, Desk, Employer, NewEmployer, Outcome } from './ledger.ts'

/**
 * The employer on record; `changed` false when the same was reported before.
 * Refused with: employerExists, when one of this code is there with another name, number or state.
 */
export async function registerEmployer(
  { ledger, clock, newId }: Desk,
  by: By,
  employer: NewEmployer,
): Promise<Outcome<{ readonly changed: boolean; readonly employer: Employer }>> {
  const stamp = { by, at: clock.now() }
  const id = newId()
  const { code } = employer
  return ledger.changeEmployer(code, async file => {
    if (file.employer !== undefined) {
      if (!isSame(file.employer, employer)) return err({ code: 'employerExists' })
      return ok({ changed: false, employer: file.employer })
    }
    const added = await file.add({ id, ...employer }, stamp)
    await file.append([{ kind: 'employer.registered', subjectId: id, payload: { employer: code } }], stamp)
    await file.note({ action: 'employerRegistered', subject: { kind: 'employer', id: code } }, stamp)
    return ok({ changed: true, employer: added })
  })
}

function isSame(one: NewEmployer, other: NewEmployer): boolean {
  return one.name === other.name && one.ssmNumber === other.ssmNumber && one.state === other.state
}
