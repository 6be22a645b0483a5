// A photo or PDF that came: a page of what an application waits for, or something else.
import { EnclosureKind, totalFault } from '../domain/enclosure.ts'
import { message, withChoices } from '../messages/message.ts'
import { aside, promptAgain } from './aside.ts'
import { atDialogue, type Conversation, inProgress, type StepOf, stepIn } from './conversation.ts'
import { replace, say } from './effect.ts'
import { collect, leftEnclosing, takePage } from './enclosing.ts'
import { enclosurePrompt, faultLine } from './enclosing-message.ts'
import { applicationsAPage, chosen, type Taking } from './enclosing-step.ts'
import type { PersonEvent, RegistrationSeen, RegistrationsView } from './event.ts'
import type { Facts } from './facts.ts'
import { fileSent } from './file.ts'
import type { SentDocument } from './job.ts'
import { menuChoices } from './menu.ts'
import { pageOf } from './page.ts'
import { askTaking } from './registrations-asked.ts'
import { takeDocument } from './requesting.ts'
import { home, stay, type Turn } from './turn-result.ts'

type Which = Extract<StepOf<'enclosing'>, { at: 'enclosing.which' }>

/** A photo. In the middle of another dialogue it is not kept: that is said, and its step is asked again. */
export function photoSent(
  state: Conversation,
  { file }: Extract<PersonEvent, { kind: 'photoSent' }>,
  facts: Facts,
): Turn {
  return waitedFor(state, file, facts) ?? arrived(state, file)
}

/** A file: what looks like a page is one where pages are waited for; any other is a payroll file. */
export function documentSent(
  state: Conversation,
  event: Extract<PersonEvent, { kind: 'documentSent' }>,
  facts: Facts,
): Turn {
  if (!looksLikePage(event.file)) return fileSent(state, event, facts)
  const taken = waitedFor(state, event.file, facts)
  if (taken) return taken
  return inProgress(state) ? fileSent(state, event, facts) : arrived(state, event.file)
}

function looksLikePage({ name, mime = '' }: SentDocument): boolean {
  return /^(image\/|application\/pdf)/.test(mime) || /\.(pdf|jpe?g|png|webp|heic|heif|tiff?)$/i.test(name)
}

/** At a step that waits for pages, or to be told what they are. */
function waitedFor(state: Conversation, file: SentDocument, facts: Facts): Turn | undefined {
  const requesting = stepIn(state, 'requesting')
  if (requesting?.at === 'requesting.documents') return takeDocument(state, requesting, file)
  const step = stepIn(state, 'enclosing')
  if (step?.at === 'enclosing.pages') return takePage(state, step, file, facts)
  if (step?.at === 'enclosing.way' || step?.at === 'enclosing.mail') {
    return arrived(leftEnclosing(state), file)
  }
  if (step?.at !== 'enclosing.which') return undefined
  const files = [...step.files, file]
  const fault = totalFault({ files: files.length, bytes: 0 })
  if (fault) return aside(state, faultLine(fault))
  return promptAgain(atDialogue(state, { ...step, files }))
}

function arrived(state: Conversation, file: SentDocument): Turn {
  if (inProgress(state)) return aside(state, message('application:enclosing.beside'))
  return askTaking(state, { files: [file], page: 0 })
}

type Arrived = Extract<RegistrationsView, { show: 'arrived' }>

type Read = {
  readonly registrations: readonly RegistrationSeen[]
  readonly count: number
  readonly view: Arrived
}

/** Which of the person's applications it may be for, once they are read. */
export function pageArrived(state: Conversation, { registrations, count, view }: Read, facts: Facts): Turn {
  const { page, replaces } = view
  const files = [...view.files]
  const found = registrations.map(taking)
  if (found.length === 0) {
    return page > 0 ? askTaking(state, { files, page: 0 }) : somethingElse(state, files, facts)
  }
  const step: Which = { at: 'enclosing.which', files, found, page, count }
  const at = atDialogue(state, step)
  if (replaces) return stay(at, replace(enclosurePrompt(step)))
  const only = chosen(step)
  if (!only || only.signedSet !== undefined) return promptAgain(at) ?? stay(at)
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

/** A button below the question what it is, and for which of them. */
export function whichPressed(
  state: Conversation,
  [what = '', detail = '']: readonly string[],
  facts: Facts,
): Turn | undefined {
  const step = stepIn(state, 'enclosing')
  if (step?.at !== 'enclosing.which') return undefined
  switch (what) {
    case 'other':
      return somethingElse(state, step.files, facts)
    case 'turn':
      return turned(state, step, detail)
    case 'for':
      return pick(state, step, detail)
    case 'as':
      return takenAs(state, step, detail, facts)
    default:
      return undefined
  }
}

function turned(state: Conversation, { files, count }: Which, detail: string): Turn | undefined {
  const page = pageOf(detail, count, applicationsAPage)
  return page === undefined ? undefined : askTaking(state, { files, page, replaces: true })
}

function pick(state: Conversation, step: Which, wanted: string): Turn | undefined {
  const found = step.found.filter(({ reference }) => reference === wanted)
  if (found.length === 0) return undefined
  return promptAgain(atDialogue(state, { ...step, found, page: 0, count: 1 }))
}

function takenAs(state: Conversation, step: Which, detail: string, facts: Facts): Turn | undefined {
  const only = chosen(step)
  const kind = detail === 'page' ? 'signedForm' : EnclosureKind.safeParse(detail).data
  if (!only || kind === undefined) return undefined
  const set = detail === 'page' ? only.signedSet : undefined
  return begin(state, step, { what: kind, resume: `registrations:as:${detail}`, ...(set && { set }) }, facts)
}

function begin(
  state: Conversation,
  step: Which,
  { what, resume, set }: { what: EnclosureKind; resume: string; set?: string },
  facts: Facts,
): Turn {
  const only = chosen(step)
  if (!only) return stay(state)
  const of = { reference: only.reference, what, set: set ?? facts.now.toString(36) }
  return collect(state, { ...of, resume, files: step.files }, facts)
}

/** Not for an application: a file may be a payroll file, a photo is none. */
function somethingElse(state: Conversation, files: readonly SentDocument[], facts: Facts): Turn {
  const left = home(state).state
  const file = files.find(({ name }) => name !== '')
  return file ? fileSent(left, { kind: 'documentSent', file }, facts) : noneWaits(left)
}
