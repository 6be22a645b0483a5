// The jobs of an application, done at once: pages that cannot be read are told by the names of their files.
import type { Event } from '../../../src/core/dialogues/event.ts'
import type { CheckEnclosure, MailRegistration } from '../../../src/core/dialogues/job.ts'
import type { EnclosureFault } from '../../../src/core/domain/enclosure.ts'
import { changed, step } from './registration-world.ts'
import type { World } from './world.ts'

export const pageFaults: Readonly<Record<string, EnclosureFault>> = {
  kabur: { code: 'blurred' },
  kosong: { code: 'blank' },
  kecil: { code: 'tooSmall', found: 320, needed: 700 },
  berkunci: { code: 'pdfLocked' },
}

type Done = { world: World; event: Event }

export function doRegistrationJob(world: World, job: CheckEnclosure | MailRegistration): Done {
  return job.kind === 'checkEnclosure' ? enclosed(world, job) : mailed(world, job)
}

function mailed(world: World, { ticket, reference }: MailRegistration): Done {
  const one = world.registrations.find(each => each.reference === reference)
  const event = { kind: 'registrationMailed', ticket, reference } as const
  if (!one) return { world, event: { ...event, refused: 'registrationUnknown' } }
  if (one.mail === 'waiting') return { world, event: { ...event, refused: 'mailWaits' } }
  if (one.state !== 'signedCopyReceived') return { world, event: { ...event, refused: 'stepNotAllowed' } }
  return { world: changed(world, reference, each => ({ ...each, mail: 'waiting' })), event }
}

function enclosed(world: World, { ticket, reference, what, set, file }: CheckEnclosure): Done {
  const of = { ticket, reference, what, set }
  const one = world.registrations.find(each => each.reference === reference)
  const came = one && step(world, one, 'signedCopyCame', { source: 'chat' })
  const fault = pageFaults[file.fileId] ?? (came ? undefined : ({ code: 'closed' } as const))
  if (!one || !came || fault)
    return { world, event: { kind: 'enclosureRefused', ...of, fault: fault ?? { code: 'closed' } } }
  const before = one.enclosures.find(each => each.what === what && each.set === set)?.files ?? 0
  const others = one.enclosures.filter(each => each.what !== what)
  const enclosures = [...others, { what, set, files: before + 1 }]
  const moved = what === 'signedForm' && before === 0 ? came : one
  return {
    world: changed(world, reference, () => ({ ...moved, enclosures })),
    event: { kind: 'enclosureKept', ...of, files: before + 1 },
  }
}
