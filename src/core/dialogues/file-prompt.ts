// The question of each step that a payroll file goes through.
import { periodsBack } from '../calendar/period.ts'
import { correctionLine } from '../messages/finding-line.ts'
import { type Choice, type Message, message, withChoices } from '../messages/message.ts'
import { backToList } from './batch-held.ts'
import { type Conversation, type StepOf, stepIn } from './conversation.ts'
import { summaryMessage } from './file-ready.ts'
import { fileReportAgain } from './file-report.ts'
import { type Checked, type FileInHand, isChecked } from './file-step.ts'
import type { CheckedFile } from './job.ts'

/** Undefined when there is no file that the step could be about. */
export function filePrompt(state: Conversation): Message | undefined {
  const step = stepIn(state, 'file')
  const { file } = state
  if (!step || !file) return undefined
  switch (step.at) {
    case 'file.checking':
      return withChoices(message(['payroll:checking.still', { name: file.name }]), [drop])
    case 'file.employer':
      return whoseIsIt(file, step)
    case 'file.month':
      return whichMonth(file, step)
    default:
      return isChecked(file)
        ? withChoices(promptChecked(file, step), ...(step.at === 'file.report' ? [backToList(state)] : []))
        : undefined
  }
}

/** What is asked, without what it is asked of: that stands above. */
export function filePromptAgain(state: Conversation): Message | undefined {
  const step = stepIn(state, 'file')
  const { file } = state
  const whole = filePrompt(state)
  if (!step || !whole || !file?.checked) return whole
  const { name, checked } = file
  switch (step.at) {
    case 'file.changes':
      return {
        ...whole,
        ...message(['payroll:changes.short', { name, count: checked.summary.corrections.count }]),
      }
    case 'file.skbbk':
      return { ...whole, ...message(['payroll:skbbk.short', { count: zerosOf(checked)?.count ?? 0 }]) }
    case 'file.summary': {
      const { period = '' } = checked.summary
      return { ...whole, ...message(['payroll:ready.short', { name, month: period && { period } }]) }
    }
    default:
      return whole
  }
}

function promptChecked(
  file: Checked,
  step: Exclude<StepOf<'file'>, { at: 'file.checking' | 'file.employer' | 'file.month' }>,
): Message {
  switch (step.at) {
    case 'file.report':
      return fileReportAgain(file)
    case 'file.changes':
      return changesOffered(file)
    case 'file.skbbk':
      return optedOut(file, step)
    case 'file.summary':
      return summaryMessage(file, step)
    case 'file.submitting':
      return message('payroll:send.still')
  }
}

const drop: Choice = { label: 'payroll:button.drop', press: 'file:drop' }
const back: Choice = { label: 'button.back', press: 'file:back' }

function whoseIsIt(
  { name }: FileInHand,
  { employers }: Extract<StepOf<'file'>, { at: 'file.employer' }>,
): Message {
  const said = message([employers.length > 0 ? 'payroll:given.employer' : 'payroll:given.code', { name }])
  const rows = employers.map(({ id, name: label }): Choice[] => [
    { label: { name: label }, press: `file:employer:${id}` },
  ])
  return withChoices(said, ...rows, [drop])
}

const monthsOffered = 4

function whichMonth(
  { name }: FileInHand,
  { latest }: Extract<StepOf<'file'>, { at: 'file.month' }>,
): Message {
  const choices = periodsBack(latest, monthsOffered).map((period): Choice => {
    return { label: 'payroll:button.month', values: { period: { period } }, press: `file:month:${period}` }
  })
  const rows = [choices.slice(0, 2), choices.slice(2)]
  return withChoices(message(['payroll:given.month', { name }]), ...rows, [drop])
}

/** Every change that would be made, as far as they fit. */
function changesOffered({ checked }: Checked): Message {
  const { count, first } = checked.summary.corrections
  const more = count - first.length
  const lines: Message['lines'] = [
    { key: 'payroll:changes.title', values: { count } },
    ...first.map(correctionLine),
    ...(more > 0 ? message(['payroll:changes.more', { count: more }]).lines : []),
    'blank',
    { key: 'payroll:changes.never' },
    { key: 'payroll:changes.ask' },
  ]
  return withChoices(
    { lines },
    [{ label: 'payroll:button.accept', press: 'file:accept' }],
    [
      { label: 'payroll:button.decline', press: 'file:back' },
      { label: 'payroll:button.marked', press: 'file:marked' },
    ],
  )
}

function zerosOf({ summary }: CheckedFile) {
  return summary.groups.find(({ code }) => code === 'skbbkZero')
}

function optedOut({ checked }: Checked, { since }: Extract<StepOf<'file'>, { at: 'file.skbbk' }>): Message {
  const zero = zerosOf(checked)
  const count = zero?.count ?? 0
  const lines = (zero?.examples ?? []).flatMap(({ line }) => (line === null ? [] : [line]))
  const few = lines.length < count ? '…' : ''
  const said = message(
    ['payroll:skbbk.ask', { count }],
    ['payroll:skbbk.lines', { lines: `${lines.join(', ')}${few}` }],
    ['payroll:skbbk.since', { since: { period: since } }],
  )
  return withChoices(
    said,
    [{ label: 'payroll:button.optedOut', press: 'file:skbbk:optedOut' }],
    [{ label: 'payroll:button.due', press: 'file:skbbk:due' }, back],
  )
}
