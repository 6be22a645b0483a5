// A payroll file in the chat: asked for, arriving, and what the buttons below it do. It stays in hand whatever the
// conversation turns to, until it is dropped or another one comes.
import { shownFileName } from '../domain/file-name.ts'
import { message, withChoices } from '../messages/message.ts'
import { aside, promptAgain, thenGoOn } from './aside.ts'
import { showList } from './batch-checked.ts'
import { keptOf } from './batch-file.ts'
import { inBatch, withBatchFile } from './batch-held.ts'
import { atDialogue, type Conversation, inProgress, namespaceOf } from './conversation.ts'
import { say } from './effect.ts'
import type { PersonEvent } from './event.ts'
import type { Facts } from './facts.ts'
import { beginCheck } from './file-check.ts'
import { showReport } from './file-checked.ts'
import { employerGiven, monthGiven, skbbkGiven } from './file-given.ts'
import { make } from './file-made.ts'
import { makeAcr, sendFile } from './file-send.ts'
import { type FileInHand, isChecked } from './file-step.ts'
import { menu } from './menu.ts'
import { home, joined, ledBy, menuRow, stay, type Turn } from './turn-result.ts'
import { newTicket, unwanted } from './unwanted-check.ts'

/** What the channel hands out at most. */
const mostBytes = 20 * 1024 * 1024

/** `/schedule`: the file in hand, the list of several, or what to send. */
export function askForFile(state: Conversation, facts: Facts): Turn {
  const { file } = state
  if (file && isChecked(file)) return showReport(state, facts, say)
  if (state.batch) return showList(state, facts)
  const how = { label: 'topic.schedule.submit', press: 'topic:schedule.submit' } as const
  const said = withChoices(message('payroll:ask.send', 'payroll:ask.does'), [how, ...menuRow])
  return thenGoOn(stay(state, say(said)))
}

/** In the middle of another dialogue the file is only offered to be checked: that may not be what it is for. */
export function fileSent(
  state: Conversation,
  { file }: Extract<PersonEvent, { kind: 'documentSent' }>,
  facts: Facts,
): Turn {
  const name = shownFileName(file.name) || (facts.language === 'ms' ? 'fail' : 'file')
  if (file.size > mostBytes) {
    const found = Math.ceil(file.size / 1024 / 1024)
    return aside(state, message(['payroll:sent.tooLarge', { name, found }]))
  }
  const arrived: FileInHand = { ticket: newTicket(state, facts), name, file, given: {} }
  const step = inProgress(state)
  if (step && !['file', 'batch'].includes(namespaceOf(step))) return offered(state, arrived)
  const { file: inHand } = state
  if (!inHand || inBatch(state, inHand.ticket)) return beginCheck(state, facts, arrived)
  // Under the same name it is the same file, or its correction.
  const isAgain = inHand.name === name
  const turn = beginCheck(isAgain ? unwanted(state, inHand) : state, facts, arrived)
  const before = isAgain ? 'payroll:sent.again' : 'payroll:sent.replaced'
  return ledBy(message([before, { name: inHand.name }]), turn)
}

function offered(state: Conversation, file: FileInHand): Turn {
  const said = withChoices(message(['payroll:sent.offered', { name: file.name }]), [
    { label: 'payroll:button.checkThis', press: 'file:check' },
  ])
  const held = { ...state, file }
  return thenGoOn(stay(held, say(said)))
}

type Pressed = (state: Conversation, facts: Facts, detail: string | undefined) => Turn | undefined

const presses: Record<string, Pressed> = {
  check: (state, facts) => {
    const { file } = state
    return file && !isChecked(file) ? beginCheck(state, facts, file) : undefined
  },
  open: (state, facts, id) => (id === undefined ? undefined : opened(state, facts, id)),
  employer: employerGiven,
  month: monthGiven,
  skbbk: skbbkGiven,
  changes: state => {
    const at = atFile(state, { at: 'file.changes' })
    return at?.file?.checked?.summary.corrections.count ? promptAgain(at) : undefined
  },
  marked: (state, facts) => mark(state, facts),
  accept: (state, facts) => (state.file && isChecked(state.file) ? make(state, facts) : undefined),
  back: state => {
    const at = atFile(state, { at: 'file.report' })
    return at && promptAgain(at)
  },
  submit: sendFile,
  acr: makeAcr,
  drop: (state, facts) => (state.file ? droppedFor(state, state.file, facts) : undefined),
}

/** A press below a message about a file; what does not fit the file in hand is outdated. */
export function filePressed(
  state: Conversation,
  facts: Facts,
  [what, detail]: readonly string[],
): Turn | undefined {
  if (what === undefined) return askForFile(state, facts)
  return Object.hasOwn(presses, what) ? presses[what]?.(state, facts, detail) : undefined
}

/** A file that is kept is taken up again; whose it is, the job looks up. */
function opened(state: Conversation, facts: Facts, id: string): Turn {
  const { file } = state
  const name = file && isChecked(file) && file.checked.original.id === id ? file.name : ''
  return beginCheck(state, facts, {
    ticket: newTicket(state, facts),
    name,
    file: { id, name, size: 0 },
    given: {},
  })
}

/** The marked copy is made by a job, while the conversation stays where it is. */
function mark(state: Conversation, { language }: Facts): Turn | undefined {
  const { file } = state
  if (!file || !isChecked(file)) return undefined
  const { ticket, given, checked } = file
  const job = { kind: 'markFile', ticket, file: checked.original, given, language } as const
  return stay(state, { kind: 'begin', job, said: message('payroll:made.marking') })
}

/** At this step of the file in hand, once it is checked. */
function atFile(state: Conversation, step: { at: 'file.report' | 'file.changes' }): Conversation | undefined {
  return state.file && isChecked(state.file) ? atDialogue(state, step) : undefined
}

/** One of several leads back to the others. */
function droppedFor(state: Conversation, file: FileInHand, facts: Facts): Turn {
  const gone = dropped(state, file)
  if (!inBatch(state, file.ticket) || !gone.state.batch) return gone
  const others = showList(gone.state, facts)
  const said = message(['payroll:dropped.file', { name: file.name }])
  const performed = gone.effects.filter(({ kind }) => kind === 'perform')
  return ledBy(said, { ...others, effects: [...performed, ...others.effects] })
}

/** The file leaves the conversation, and the store. */
export function dropped(state: Conversation, file: FileInHand): Turn {
  const { checked, name } = file
  const { file: _, ...without } = unwanted(
    withBatchFile(state, file.ticket, () => undefined),
    file,
  )
  const gone = home(without, joined(message(['payroll:dropped.file', { name }]), menu(without)))
  const one = inBatch(state, file.ticket)
  const kept = 'id' in file.file ? file.file : undefined
  const refs = [kept, checked?.original, checked?.corrected, checked?.template]
  const ids = [...new Set([...refs.flatMap(each => (each ? [each.id] : [])), ...keptOf(one ? [one] : [])])]
  if (ids.length === 0) return gone
  return { ...gone, effects: [{ kind: 'perform', command: { kind: 'dropFiles', ids } }, ...gone.effects] }
}
