// Puts a file that is kept with an application: a page of the signed form, or of the SSM document. A new set takes the place
// of the one before.
import { type EnclosureFault, totalFault } from '../../core/domain/enclosure.ts'
import { isChangeable } from '../../core/domain/registration.ts'
import { type Registration, wasSent } from '../../core/domain/registration-record.ts'
import { err, ok } from '../../core/domain/result.ts'
import type { Enclosed, Outcome, RegistrationFile, Stamp } from '../ledger.ts'
import { moveRegistration } from '../move-registration.ts'
import { freeRegistration } from './own-registration.ts'

/** How many files of its set there are; or why one more does not fit. */
export type Put = { readonly files: number } | { readonly fault: EnclosureFault }

/** Refused with: registrationUnknown, mailWaits, stepNotAllowed. */
export async function enclose(
  file: RegistrationFile,
  enclosed: Enclosed,
  stamp: Stamp,
): Promise<Outcome<Put>> {
  const free = await freeRegistration(file, stamp)
  if (!free.ok) return free
  const all = await file.enclosures()
  const { what, set, fileId, sentAt } = enclosed
  const mates = all.filter(each => each.what === what && each.set === set)
  if (mates.some(each => each.fileId === fileId)) return ok({ files: mates.length })
  const replaced = all.filter(each => each.what === what && each.set !== set)
  const staying = all.filter(each => !replaced.includes(each))
  const bytes = [...staying, enclosed].reduce((sum, { size }) => sum + size, 0)
  const fault = totalFault({ files: staying.length + 1, bytes })
  if (fault) return ok({ fault })
  const moved = await received(file, free.value, { isFirst: mates.length === 0, what }, stamp)
  if (!moved.ok) return moved
  await file.takeOut(
    replaced.map(each => each.fileId),
    wasSent(free.value),
    stamp,
  )
  await file.enclose({ what, set, fileId, sentAt })
  return ok({ files: mates.length + 1 })
}

/** The first page of a signed form is a step of the application; the SSM document changes nothing of where it stands. */
async function received(
  file: RegistrationFile,
  registration: Registration,
  { isFirst, what }: { isFirst: boolean; what: Enclosed['what'] },
  stamp: Stamp,
): Promise<Outcome<Registration>> {
  const { state } = registration
  if (what === 'signedForm' && (isFirst || state !== 'signedCopyReceived'))
    return moveRegistration(file, { event: 'signedCopyCame', at: stamp.at, source: 'chat' }, stamp)
  return isChangeable(state) ? ok(registration) : err({ code: 'stepNotAllowed' })
}
