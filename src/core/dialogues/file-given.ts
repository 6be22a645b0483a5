// What a person says about a payroll file that does not say it itself: whose it is, for which month, and what a zero of
// SKBBK means. The file is then checked again.
import { type Period, parsePeriod, periodOf, previousPeriod } from '../calendar/period.ts'
import { type EmployerCode, parseEmployerCode } from '../domain/employer-code.ts'
import type { Finding } from '../domain/schedule-file/finding.ts'
import { message } from '../messages/message.ts'
import { aside } from './aside.ts'
import { atDialogue, type Conversation, type StepOf, stepIn } from './conversation.ts'
import { replace } from './effect.ts'
import type { Facts } from './facts.ts'
import { checkAgain } from './file-check.ts'
import { filePrompt } from './file-prompt.ts'
import type { FileInHand } from './file-step.ts'
import { askableIn } from './missing-headings.ts'
import { monthNamed } from './month-words.ts'
import { shortened } from './page.ts'
import { stay, type Turn } from './turn-result.ts'

const mostOffered = 8

/** Asks for the employer or month that a table lacks, or takes the only one it can be; undefined when more is missing. */
export function askForMissing(state: Conversation, facts: Facts, finding: Finding): Turn | undefined {
  const missing = askableIn(finding)
  const { file } = state
  if (!file || !missing) return undefined
  if (!missing.includes('employerCode')) return asked(state, { at: 'file.month', latest: latestMonth(facts) })
  const [only, ...others] = facts.links
  if (only && others.length === 0) return withGiven(state, facts, { employer: only.code as EmployerCode })
  const employers = facts.links.slice(0, mostOffered).map(({ id, name }) => ({ id, name: shortened(name) }))
  return asked(state, { at: 'file.employer', employers })
}

function asked(state: Conversation, step: StepOf<'file'>): Turn | undefined {
  const at = atDialogue(state, step)
  const prompt = filePrompt(at)
  return prompt && stay(at, replace(prompt))
}

function latestMonth({ today }: Facts): Period {
  return previousPeriod(periodOf(today))
}

/** One of the person's own employers, chosen by a button. */
export function employerGiven(state: Conversation, facts: Facts, id: string | undefined): Turn | undefined {
  if (stepIn(state, 'file')?.at !== 'file.employer') return undefined
  const link = facts.links.find(each => each.id === id)
  return link && withGiven(state, facts, { employer: link.code as EmployerCode })
}

/** A month, chosen by a button. */
export function monthGiven(state: Conversation, facts: Facts, text: string | undefined): Turn | undefined {
  if (stepIn(state, 'file')?.at !== 'file.month') return undefined
  const period = parsePeriod(text ?? '')
  return period && withGiven(state, facts, { period })
}

/** Whether local workers without SKBBK opted out: then their zeros are right, else they are worked out. */
export function skbbkGiven(state: Conversation, facts: Facts, said: string | undefined): Turn | undefined {
  if (stepIn(state, 'file')?.at !== 'file.skbbk') return undefined
  return said === 'optedOut' || said === 'due' ? withGiven(state, facts, { skbbk: said }) : undefined
}

/** The employer code or the month, typed; undefined for a text that is neither, such as a question. */
export function typedForFile(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const step = stepIn(state, 'file')
  if (step?.at === 'file.employer') {
    const read = parseEmployerCode(text)
    if (read.ok && read.value.shape === 'usual') return withGiven(state, facts, { employer: read.value.code })
    return /\d{4}/.test(text) ? aside(state, message('payroll:given.codeWrong')) : undefined
  }
  if (step?.at !== 'file.month') return undefined
  const period = monthNamed(text, facts.today)
  if (period) return withGiven(state, facts, { period })
  return /^[\d\s/.-]+$/.test(text) ? aside(state, message('payroll:given.monthWrong')) : undefined
}

function withGiven(state: Conversation, facts: Facts, said: FileInHand['given']): Turn | undefined {
  const { file } = state
  return file && checkAgain(state, facts, { ...file, given: { ...file.given, ...said } })
}
