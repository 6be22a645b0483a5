// A photo or PDF that came: a page of what an application waits for, or something else.
import { EnclosureKind, totalFault } from '../domain/enclosure.ts'
import { message, withChoices } from '../messages/message.ts'
import { aside, promptAgain } from './aside.ts'
import { atDialogue, type Conversation, inProgress, type StepOf, stepIn } from './conversation.ts'
import { say } from './effect.ts'
import { collect, leftEnclosing, takePage, takesEnclosures } from './enclosing.ts'
import { faultLine } from './enclosing-message.ts'
import { foundAtMost, type Taking } from './enclosing-step.ts'
import type { PersonEvent, RegistrationSeen } from './event.ts'
import type { Facts } from './facts.ts'
import { fileSent } from './file.ts'
import type { SentDocument } from './job.ts'
import { menuChoices } from './menu.ts'
import { takeDocument } from './requesting.ts'
import { home, stay, type Turn } from './turn-result.ts'

type Which = Extract<StepOf<'enclosing'>, { at: 'enclosing.which' }>

/** A photo. In the middle of another dialogue it is not kept: that is said, and its step is asked again. */
export function photoSent(state: Conversation, { file }: Extract<PersonEvent, { kind: 'photoSent' }>): Turn {
  return waitedFor(state, file) ?? arrived(state, file, true)
}

/** A file: what looks like a page is one where pages are waited for; any other is a payroll file. */
export function documentSent(
  state: Conversation,
  event: Extract<PersonEvent, { kind: 'documentSent' }>,
  facts: Facts,
): Turn {
  if (!looksLikePage(event.file)) return fileSent(state, event, facts)
  const taken = waitedFor(state, event.file)
  if (taken) return taken
  return inProgress(state) ? fileSent(state, event, facts) : arrived(state, event.file, false)
}

function looksLikePage({ name, mime = '' }: SentDocument): boolean {
  return /^(image\/|application\/pdf)/.test(mime) || /\.(pdf|jpe?g|png|webp|heic|heif|tiff?)$/i.test(name)
}

/** At a step that waits for pages, or to be told what they are. */
function waitedFor(state: Conversation, file: SentDocument): Turn | undefined {
  const requesting = stepIn(state, 'requesting')
  if (requesting?.at === 'requesting.documents') return takeDocument(state, requesting, file)
  const step = stepIn(state, 'enclosing')
  if (step?.at === 'enclosing.pages') return takePage(state, step, file)
  if (step?.at === 'enclosing.way' || step?.at === 'enclosing.mail') {
    return arrived(leftEnclosing(state), file, file.name === '')
  }
  if (step?.at !== 'enclosing.which') return undefined
  const files = [...step.files, file]
  const fault = totalFault({ files: files.length, bytes: 0 })
  if (fault) return aside(state, faultLine(fault))
  return promptAgain(atDialogue(state, { ...step, files }))
}

function arrived(state: Conversation, file: SentDocument, photo: boolean): Turn {
  if (inProgress(state)) return aside(state, message('application:enclosing.beside'))
  return stay(state, {
    kind: 'ask',
    query: { kind: 'registrations', view: { show: 'arrived', file, photo } },
  })
}

/** Which of the person's applications it may be for, once they are read. */
export function pageArrived(
  state: Conversation,
  {
    registrations,
    file,
    photo,
  }: { registrations: readonly RegistrationSeen[]; file: SentDocument; photo: boolean },
  facts: Facts,
): Turn {
  const found = registrations.filter(takesEnclosures).slice(0, foundAtMost).map(taking)
  const [only, ...others] = found
  if (!only) return photo ? noneWaits(state) : fileSent(state, { kind: 'documentSent', file }, facts)
  const step: Which = { at: 'enclosing.which', files: [file], found }
  const at = atDialogue(state, step)
  if (others.length > 0 || only.signedSet !== undefined) return promptAgain(at) ?? stay(at)
  return begin(at, step, { what: 'signedForm', resume: 'registrations:as:signedForm' }, facts)
}

function taking({ reference, employerName, enclosures }: RegistrationSeen): Taking {
  const signedSet = enclosures.find(({ what }) => what === 'signedForm')?.set
  return { reference, name: employerName, ...(signedSet !== undefined && { signedSet }) }
}

/** Nothing waits for a picture: what one can be for, and what to do. */
function noneWaits(state: Conversation): Turn {
  const key = state.form ? 'application:enclosing.fillFirst' : 'application:enclosing.noneWaits'
  return stay(state, say(withChoices(message(key), ...menuChoices(state))))
}

/** A button below the question what it is. */
export function whichPressed(
  state: Conversation,
  [what = '', detail = '']: readonly string[],
  facts: Facts,
): Turn | undefined {
  const step = stepIn(state, 'enclosing')
  if (step?.at !== 'enclosing.which') return undefined
  if (what === 'other') return somethingElse(state, step, facts)
  if (what === 'for') {
    const found = step.found.filter(({ reference }) => reference === detail)
    return found.length === 0 ? undefined : promptAgain(atDialogue(state, { ...step, found }))
  }
  if (what !== 'as' || step.found.length > 1) return undefined
  const kind = detail === 'page' ? 'signedForm' : EnclosureKind.safeParse(detail).data
  if (kind === undefined) return undefined
  const set = detail === 'page' ? step.found[0]?.signedSet : undefined
  return begin(state, step, { what: kind, resume: `registrations:as:${detail}`, ...(set && { set }) }, facts)
}

function begin(
  state: Conversation,
  { files, found: [only] }: Which,
  { what, resume, set }: { what: EnclosureKind; resume: string; set?: string },
  facts: Facts,
): Turn {
  if (!only) return stay(state)
  const of = { reference: only.reference, what, set: set ?? facts.now.toString(36) }
  return collect(state, { ...of, resume, files }, facts)
}

/** Not for an application: a file may be a payroll file, a photo is none. */
function somethingElse(state: Conversation, { files }: Which, facts: Facts): Turn {
  const left = home(state).state
  const file = files.find(({ name }) => name !== '')
  return file ? fileSent(left, { kind: 'documentSent', file }, facts) : noneWaits(left)
}
