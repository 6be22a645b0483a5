// Applications of a world, moved by the same rules as those of the store, without a database.
import type { Command, Query } from '../../../src/core/dialogues/effect.ts'
import { takesEnclosures } from '../../../src/core/dialogues/enclosing.ts'
import type { RegistrationSeen, ResultEvent } from '../../../src/core/dialogues/event.ts'
import type { Field, RegistrationEvent, SendingWay } from '../../../src/core/domain/registration.ts'
import { advanced } from '../../../src/core/domain/registration-record.ts'
import { registrationReference } from '../../../src/core/domain/registration-reference.ts'
import type { World } from './world.ts'

type Registering = Extract<
  Command,
  { kind: 'fileRegistration' | 'correctRegistration' | 'saySent' | 'stopMail' }
>

/** The stretch that is asked for, or the one. */
export function registrationsReply(
  { registrations, offices }: World,
  { view }: Extract<Query, { kind: 'registrations' }>,
): ResultEvent {
  const found = registrations.filter(one => {
    if ('reference' in view) return one.reference === view.reference
    return view.show === 'list' || takesEnclosures(one)
  })
  const { from, most } = 'stretch' in view ? view.stretch : { from: 0, most: 1 }
  const shown = found.slice(from, from + most)
  return { kind: 'registrationsRead', registrations: shown, count: found.length, view, offices }
}

type Performed = { world: World; result: ResultEvent }

export function performRegistration(world: World, command: Registering): Performed {
  switch (command.kind) {
    case 'fileRegistration':
      return filed(world, command.form)
    case 'correctRegistration':
      return corrected(world, command)
    case 'saySent':
      return saidSent(world, command)
    case 'stopMail': {
      const { reference } = command
      const stopped = changed(world, reference, ({ mail: _, ...rest }) => rest)
      return { world: stopped, result: { kind: 'registrationSaid', reference, what: 'mailStopped' } }
    }
  }
}

type Of<Kind extends Registering['kind']> = Extract<Registering, { kind: Kind }>

function corrected(world: World, { reference, form }: Of<'correctRegistration'>): Performed {
  const moved = free(world, reference, 'answersChanged', { source: 'chat' })
  if (typeof moved === 'string')
    return { world, result: { kind: 'registrationSaid', reference, what: 'corrected', refused: moved } }
  const enclosures = moved.enclosures.filter(each => each.what !== 'signedForm')
  const employerName = form.answers.employerName ?? ''
  const after = changed(world, reference, () => ({ ...moved, form, employerName, enclosures }))
  return { world: after, result: { kind: 'registrationFiled', reference, corrected: true } }
}

function saidSent(world: World, { reference, way }: Of<'saySent'>): Performed {
  const event = way === 'office' ? 'handedIn' : 'sentToPerkeso'
  const moved = free(world, reference, event, { source: 'chat', way })
  const result = { kind: 'registrationSaid', reference, what: 'sent' } as const
  if (typeof moved === 'string') return { world, result: { ...result, refused: moved } }
  return { world: changed(world, reference, () => moved), result }
}

/** After a step, or the code of why there is none. */
function free(world: World, reference: string, event: RegistrationEvent, told: Told) {
  const one = world.registrations.find(each => each.reference === reference)
  if (!one) return 'registrationUnknown' as const
  if (one.mail === 'waiting') return 'mailWaits' as const
  return step(world, one, event, told) ?? ('stepNotAllowed' as const)
}

function filed(world: World, form: RegistrationSeen['form']): { world: World; result: ResultEvent } {
  const reference = registrationReference(123 + world.registrations.length, 2026)
  const one: RegistrationSeen = {
    ...{ reference, kind: form.kind, form, employerName: form.answers.employerName ?? '', state: 'filled' },
    history: [{ to: 'filled', at: world.now, source: 'chat' }],
    enclosures: [],
  }
  return {
    world: { ...world, registrations: [one, ...world.registrations] },
    result: { kind: 'registrationFiled', reference },
  }
}

/** The world after PERKESO, or the desk, did this with the application. */
export function happened(
  world: World,
  reference: string,
  event: RegistrationEvent,
  told: { note?: string; fields?: readonly Field[] } = {},
): World {
  return changed(world, reference, one => {
    const moved = step(world, one, event, { source: 'portal', ...told })
    if (!moved) throw new Error(`${event} is no step of an application that is ${one.state}`)
    return moved
  })
}

type Told = { source: string; note?: string; fields?: readonly Field[]; way?: SendingWay }

export function step(
  { now }: World,
  one: RegistrationSeen,
  event: RegistrationEvent,
  told: Told,
): RegistrationSeen | undefined {
  const { reference, kind, state } = one
  const moved = advanced({ id: reference, reference, kind, state, history: [] }, { event, at: now, ...told })
  if (!moved.ok) return undefined
  return { ...one, state: moved.value.state, history: [...one.history, ...moved.value.history] }
}

export function changed(
  world: World,
  reference: string,
  change: (one: RegistrationSeen) => RegistrationSeen,
): World {
  const registrations = world.registrations.map(each => (each.reference === reference ? change(each) : each))
  return { ...world, registrations }
}
