// The calculator of contributions and the estimate of late payment: asked in words, by command, or by buttons that
// change one thing of the last calculation.
import { firstPeriod, parsePeriod, periodOf, previousPeriod } from '../calendar/period.ts'
import { message } from '../messages/message.ts'
import { aside, thenGoOn } from './aside.ts'
import { calculatingPrompt } from './calculating-question.ts'
import { Calculated, type Told } from './calculating-step.ts'
import { calculationMessage } from './calculation-message.ts'
import { type ToldInWords, toldIn } from './calculation-words.ts'
import { atDialogue, type Conversation, inProgress, type StepOf, stepIn } from './conversation.ts'
import { replace, say } from './effect.ts'
import { chooseEmployer, currentEmployer, monthsOf } from './employers.ts'
import type { Facts } from './facts.ts'
import { lateMessage } from './late-message.ts'
import { type LateAsked, lateIn, speaksOfLate } from './late-words.ts'
import { stay, type Turn } from './turn-result.ts'

/** `/kira` with or without words: what they tell is calculated, what they lack is asked. */
export function calculateCommand(
  state: Conversation,
  facts: Facts,
  { argument }: { argument: string },
): Turn {
  if (speaksOfLate(argument)) return tellLate(state, lateIn(argument, facts.today), facts)
  return calculateFor(state, toldIn(argument, facts.today), facts)
}

/** What was told of a worker is calculated, for the month now due unless another was told; without wages they are asked. */
export function calculateFor(before: Conversation, told: ToldInWords, facts: Facts): Turn {
  const state = done(before)
  const period = told.period ?? previousPeriod(periodOf(facts.today))
  if (period < firstPeriod) return aside(state, message('calculate:refused.beforeTables'))
  if (told.wages === undefined)
    return askIn(state, { at: 'calculating.wages', told: { ...told, period: told.period } })
  const calculated = { ...told, wages: told.wages, period }
  return thenGoOn(said(state, calculated))
}

/** What a text says in the middle of the calculator: what was asked, or anything else it tells. */
export function calculatingText(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const step = stepIn(state, 'calculating')
  if (!step) return undefined
  if (step.at === 'calculating.late') return lateText(state, step, text, facts)
  const found = toldIn(text, facts.today)
  const answers = step.at === 'calculating.wages' ? found.wages : (found.period ?? found.wages)
  if (answers === undefined) return undefined
  return calculateFor(state, { ...step.told, ...found }, facts)
}

/** A button of the calculator: for a calculation that it carries, or to be asked for something else. */
export function calculatePressed(state: Conversation, args: readonly string[]): Turn | undefined {
  const [what, ...rest] = args
  switch (what) {
    case undefined:
    case 'wages':
      return askIn(state, { at: 'calculating.wages', told: withoutWages(state.calculated) })
    case 'month':
      return askIn(state, { at: 'calculating.month', told: state.calculated ?? {} })
    case 'late':
      return askIn(state, { at: 'calculating.late' })
    case 'for': {
      const calculated = calculatedIn(rest)
      return calculated && said(state, calculated, true)
    }
    default:
      return undefined
  }
}

/** The estimate, of a linked employer's month from its record; or the question for what it lacks. */
export function tellLate(before: Conversation, asked: LateAsked, facts: Facts): Turn {
  const state = done(before)
  const { owed, months, period } = asked
  if (period !== undefined && period < firstPeriod)
    return aside(state, message('calculate:refused.beforeTables'))
  const late = months === undefined ? period && { period } : { months }
  const own = owed === undefined && period !== undefined ? currentEmployer(state, facts) : undefined
  if (own && period !== undefined)
    return monthsOf(state, facts, { employerId: own.id, view: { show: 'late', period } })
  if (period !== undefined && asksWhose(before, asked, facts))
    return chooseEmployer(state, { period, late: true })
  if (owed === undefined || late === undefined) return askIn(state, { at: 'calculating.late', ...asked })
  const estimated = { owed, ...late }
  return thenGoOn(stay({ ...state, estimated }, say(lateMessage(estimated, facts.today))))
}

/** Which of several it is for is asked; who was asked for the amount gives that instead. */
function asksWhose(state: Conversation, { owed, months }: LateAsked, { links }: Facts): boolean {
  return owed === undefined && months === undefined && links.length > 1 && !stepIn(state, 'calculating')
}

function lateText(
  state: Conversation,
  step: Extract<StepOf<'calculating'>, { at: 'calculating.late' }>,
  text: string,
  facts: Facts,
): Turn | undefined {
  const { at: _at, refused: _refused, ...known } = step
  const found = lateIn(text, facts.today)
  if (Object.keys(found).length === 0) return undefined
  return tellLate(state, { ...known, ...found }, facts)
}

function said(state: Conversation, calculated: Calculated, inPlace = false): Turn {
  const tell = inPlace ? replace : say
  const { estimated: _, ...before } = state
  return stay({ ...before, calculated, misunderstood: 0 }, tell(calculationMessage(calculated)))
}

/** In the middle of another dialogue nothing is asked beside it: how to write it all at once is told. */
function askIn(state: Conversation, step: StepOf<'calculating'>): Turn {
  const other = inProgress(state) !== undefined && stepIn(state, 'calculating') === undefined
  if (other) return aside(state, message('calculate:ask.atOnce'))
  const asking = atDialogue(state, step)
  const prompt = calculatingPrompt(asking)
  return stay(asking, ...(prompt ? [say(prompt)] : []))
}

/** The calculator has what it asked for; another dialogue goes on. */
function done(state: Conversation): Conversation {
  return stepIn(state, 'calculating') ? atDialogue(state, { at: 'home' }) : state
}

function withoutWages(calculated: Told | undefined): Told {
  const { wages: _wages, ...told } = calculated ?? {}
  return told
}

/** The calculation a press carries; undefined when it carries none. */
function calculatedIn([wages, month = '', category, nationality]: readonly string[]): Calculated | undefined {
  const period = parsePeriod(month)
  const parsed = Calculated.safeParse({
    ...{ wages: Number(wages), period, foreign: nationality === 'f' },
    ...(category !== '-' && { category: Number(category) }),
  })
  return parsed.success ? parsed.data : undefined
}
