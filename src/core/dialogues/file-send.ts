// Sending a payroll file: as its schedule, to the store of record, and then its ACR; or, where the portal is the record, the
// file with the steps by which it is uploaded there.
import { dueDay, isLate } from '../calendar/due-date.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Slip } from '../messages/attachment.ts'
import { type Choice, type Message, message, withChoices } from '../messages/message.ts'
import { refusalLine } from '../messages/refusal-line.ts'
import { aside, promptAgain, thenGoOn } from './aside.ts'
import { backToList, withBatchFile } from './batch-held.ts'
import { atDialogue, type Conversation, stepIn } from './conversation.ts'
import { type Effect, replace, say } from './effect.ts'
import type { Facts } from './facts.ts'
import { sendable } from './file-ready.ts'
import type { BatchFile, Issued, JobResult, SubmitFile } from './job.ts'
import { menuChoices, specimen } from './menu.ts'
import { home, menuRow, stay, type Turn } from './turn-result.ts'

/** "Send": only from the summary, and only for an employer that this person speaks for now. */
export function sendFile(state: Conversation, facts: Facts): Turn | undefined {
  const file = sendable(state.file)
  const step = stepIn(state, 'file')
  if (step?.at === 'file.submitting') return stay(state, { kind: 'toast', key: 'payroll:send.still' })
  if (!file || step?.at !== 'file.summary') return undefined
  if (step.open) return promptAgain(state)
  const { corrected, original, summary } = file.checked
  const link = facts.links.find(({ code }) => code === summary.employer)
  if (!corrected || !link)
    return aside(atDialogue(state, { at: 'file.report' }), message('payroll:send.notLinked'))
  if (facts.operator.mode !== 'official')
    return giveForUpload(withBatchFile(state, file.ticket, sent('given')), corrected)
  const { ticket, given } = file
  const { id, name, size } = corrected
  const of = { ticket, given, employer: link.code, period: summary.period, language: facts.language }
  const job: SubmitFile = { kind: 'submitFile', file: { id, name, size }, original: original.id, ...of }
  const said = message(['payroll:send.sending', { month: { period: summary.period } }])
  return stay(atDialogue(state, { at: 'file.submitting' }), { kind: 'begin', job, said })
}

function sent(standing: 'sent' | 'given') {
  return (file: BatchFile): BatchFile => ({ ...file, standing })
}

/** The portal is the record: what is to be done there, and that its ACR will be told of. */
function giveForUpload(state: Conversation, file: { id: string; name: string }): Turn {
  const attach = { document: 'file', fileId: file.id, name: file.name } as const
  const steps = message(
    'payroll:upload.title',
    'payroll:upload.steps',
    'payroll:upload.waiting',
    'payroll:upload.kept',
  )
  const left = home(state)
  return stay(left.state, say({ ...withChoices(steps, howToPay, ...menuChoices(left.state)), attach }))
}

const howToPay: readonly Choice[] = [
  { label: 'topic.acr.how_get', press: 'topic:acr.how_get' },
  { label: 'button.howToPay', press: 'topic:pay.channels' },
]

type Of<Kind extends JobResult['kind']> = Extract<JobResult, { kind: Kind }>

/** The schedule is on record; the file leaves the conversation, and is kept with it. */
export function submitted(
  state: Conversation,
  { ticket, schedule }: Of<'fileSubmitted'>,
  { operator }: Facts,
): Turn {
  const { id, period, headcount: count, total, version } = schedule
  const said = message(
    ['payroll:send.accepted', { month: { period }, count, total: { money: total }, version }],
    'payroll:send.kept',
    ...specimen(operator),
  )
  const next: Choice[] = [{ label: 'payroll:button.makeAcr', press: `file:acr:${id}` }]
  const after = withBatchFile(state, ticket, sent('sent'))
  return told(after, ticket, withChoices(said, next, [...backToList(after), ...menuRow]))
}

/** It stays in hand: what stands in the way is said, and it can be sent afterwards. */
export function notSubmitted(state: Conversation, { ticket, refusal }: Of<'submitRefused'>): Turn {
  const said: Message = {
    lines: [...message('payroll:send.refused').lines, refusalLine(refusal as Refusal)],
  }
  if (state.file?.ticket !== ticket || stepIn(state, 'file')?.at !== 'file.submitting')
    return aside(state, said)
  const after = atDialogue(state, { at: 'file.report' })
  // What stands in the way may be for a person to clear.
  const rows = [
    [{ label: 'button.person', press: 'person' }],
    [{ label: 'button.back', press: 'file:back' }, ...backToList(state), ...menuRow],
  ] as const
  return stay(after, replace(withChoices(said, ...rows)))
}

function told(state: Conversation, ticket: string, said: Message): Turn {
  if (state.file?.ticket !== ticket)
    return state.holder.by === 'bot' ? thenGoOn(stay(state, say(said))) : stay(state)
  const { file: _, ...without } = state
  if (state.holder.by !== 'bot') return stay(without)
  return stay(atDialogue(without, { at: 'home' }), replace(said))
}

/** The ACR and ECR of a schedule: the button carries the schedule, and whose it is the job looks up. */
export function makeAcr(
  state: Conversation,
  { language }: Facts,
  scheduleId: string | undefined,
): Turn | undefined {
  if (!scheduleId || !/^[\da-f-]{36}$/.test(scheduleId)) return undefined
  // Pressed twice, it is made once.
  if (state.making === scheduleId) return stay(state, { kind: 'toast', key: 'payroll:acr.making' })
  const job = { kind: 'issueAcr', ticket: scheduleId, scheduleId, language } as const
  return stay({ ...state, making: scheduleId }, { kind: 'begin', job, said: message('payroll:acr.making') })
}

/** The references that were made, how to pay them, and a slip for each. */
export function issued(
  state: Conversation,
  { issued: made }: Of<'acrIssued'>,
  { operator, today }: Facts,
): Turn {
  if (state.holder.by !== 'bot') return stay(state)
  const { period } = made
  const due = dueDay(period)
  const pay = isLate(today, due) ? 'payroll:acr.payLate' : 'payroll:acr.pay'
  const said: Message = {
    lines: [
      ...message(['payroll:acr.made', { month: { period } }]).lines,
      ...made.references.map(({ kind, number, amount }) => ({
        key: 'payroll:acr.reference' as const,
        values: { kind: { text: `status.kind.${kind}` as const }, number, amount: { money: amount } },
      })),
      ...message([pay, { due: { day: due, weekday: true } }], ...specimen(operator)).lines,
    ],
  }
  const choices: Choice[] = [
    { label: 'button.howToPay', press: 'topic:pay.channels' },
    ...backToList(state),
    ...menuRow,
  ]
  return thenGoOn(stay(state, replace(withChoices(said, choices)), ...slips(made, operator)))
}

/** One for each reference, to print or to hand on. */
function slips({ employer, period, headcount, references }: Issued, operator: Facts['operator']): Effect[] {
  return references.map(reference => {
    const month = { period, headcount, amount: reference.amount }
    const of = { employer, reference, months: [month], due: dueDay(period) }
    const attach: Slip = { document: 'slip', ...of, by: operator.name, specimen: operator.specimen }
    return say({ ...message(['payroll:acr.slip', { number: reference.number }]), attach })
  })
}

/** Why none was made. */
export function notIssued(state: Conversation, { refusal }: Of<'acrRefused'>): Turn {
  const said: Message = { lines: [...message('payroll:acr.refused').lines, refusalLine(refusal as Refusal)] }
  return aside(state, said)
}
