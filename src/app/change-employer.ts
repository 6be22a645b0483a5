// Changes what is on record of an employer: its name, SSM number and state. Its code never changes.
import type { Instant } from '../core/calendar/instant.ts'
import { err, ok } from '../core/domain/result.ts'
import type { SsmNumber } from '../core/domain/ssm-number.ts'
import type { State } from '../core/domain/state.ts'
import type { By, Desk, Employer, Outcome } from './ledger.ts'

/** What is left out stays; null takes it off the record. */
export type EmployerChange = {
  readonly code: Employer['code']
  readonly name?: string
  readonly ssmNumber?: SsmNumber | null
  readonly state?: State | null
  /** The `updatedAt` that was seen; left out, it is changed in any case. */
  readonly unchangedSince?: Instant
}

/** Refused with: employerUnknown, changedMeanwhile. */
export async function changeEmployer(
  { ledger, clock }: Desk,
  by: By,
  change: EmployerChange,
): Promise<Outcome<Employer>> {
  const stamp = { by, at: clock.now() }
  const { code, unchangedSince, ...fields } = change
  return ledger.changeEmployer(code, async file => {
    const { employer } = file
    if (employer === undefined) return err({ code: 'employerUnknown' })
    if (unchangedSince !== undefined && employer.updatedAt !== unchangedSince) {
      return err({ code: 'changedMeanwhile' })
    }
    const saved = await file.change(withFields(employer, fields), stamp)
    const changedFields = Object.keys(fields)
    await file.append(
      [
        {
          kind: 'employer.changed',
          subjectId: employer.id,
          payload: { employer: code, fields: changedFields },
        },
      ],
      stamp,
    )
    const detail = { fields: changedFields.join(' ') }
    await file.note({ action: 'employerChanged', subject: { kind: 'employer', id: code }, detail }, stamp)
    return ok(saved)
  })
}

type Fields = Omit<EmployerChange, 'code' | 'unchangedSince'>

function withFields({ id, name, ssmNumber, state }: Employer, fields: Fields) {
  const number = fields.ssmNumber === undefined ? ssmNumber : fields.ssmNumber
  const place = fields.state === undefined ? state : fields.state
  return {
    id,
    name: fields.name ?? name,
    ...(number && { ssmNumber: number }),
    ...(place && { state: place }),
  }
}
