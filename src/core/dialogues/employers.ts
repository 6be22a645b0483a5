// The switcher for people who speak for several employers: by urgency, in pages, found by part of a name or code. The one
// chosen last is remembered, so that "status" answers for it.
import type { Day } from '../calendar/day.ts'
import { type Period, parsePeriod } from '../calendar/period.ts'
import { byUrgency } from '../domain/urgency.ts'
import type { Choice, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import { aside, thenGoOn } from './aside.ts'
import { atDialogue, type Conversation, inProgress, stepIn } from './conversation.ts'
import { type Effect, replace, say } from './effect.ts'
import type { MonthView } from './event.ts'
import type { Facts, LinkedEmployer } from './facts.ts'
import type { EmployersView, LinkingResult } from './linking-event.ts'
import { turning } from './linking-message.ts'
import { signed } from './month-message.ts'
import { pageOf, shortened } from './page.ts'
import { menuRow, stay, type Turn } from './turn-result.ts'
import { plainWords, soundsLikeQuestion } from './words.ts'

const aPage = 8
/** More than these can also be searched. */
const foundByEye = 8

/** The employer that a person means without saying: the only one, or the one chosen last. */
export function currentEmployer({ employerId }: Conversation, { links }: Facts): LinkedEmployer | undefined {
  return links.length === 1 ? links[0] : links.find(({ id }) => id === employerId)
}

/** The months of an employer, which of several is the current one from now on. */
export function monthsOf(
  state: Conversation,
  { links }: Facts,
  asked: { employerId: string; view: MonthView },
): Turn {
  const { employerId } = asked
  const chosen = links.length > 1 ? { ...state, employerId } : state
  return stay(chosen, { kind: 'ask', query: { kind: 'months', ...asked } })
}

/** Asks for the employers with where each stands, to choose from: for a month that was asked for, or to act on. */
export function chooseEmployer(state: Conversation, view: Partial<EmployersView> = {}): Turn {
  const asked: Effect = {
    kind: 'ask',
    query: { kind: 'employers', view: { page: 0, inPlace: false, ...view } },
  }
  return stay(state, asked)
}

/** A page of the employers, pressed. */
export function employersPressed(
  state: Conversation,
  { links }: Facts,
  [text, month = '', late]: readonly string[],
): Turn | undefined {
  const page = pageOf(text, links.length, aPage)
  if (page === undefined) return undefined
  const period = parsePeriod(month)
  return chooseEmployer(state, { page, inPlace: true, ...ofMonth(period, late === 'late') })
}

type Wanted = Pick<EmployersView, 'period' | 'late'>

function ofMonth(period: Period | undefined, late = false): Wanted {
  return period === undefined ? {} : { period, ...(late && { late }) }
}

type Read = Extract<LinkingResult, { kind: 'employersRead' }>

/** The most urgent first. With many of them a part of a name may be typed next. */
export function employersRead(state: Conversation, { employers, view }: Read, { today }: Facts): Turn {
  const said = employerList(employers, view, today)
  const tell = view.inPlace ? replace(said) : say(said)
  const at = inProgress(state)
  const free = state.holder.by === 'bot' && (at === undefined || at.at === 'linking.search')
  if (!free || employers.length <= foundByEye) return thenGoOn(stay(state, tell))
  return stay(atDialogue(state, { at: 'linking.search', ...ofMonth(view.period, view.late) }), tell)
}

function employerList(employers: Read['employers'], view: EmployersView, today: Day): Message {
  const { page, period } = view
  const shown = byUrgency(employers, today).slice(page * aPage, (page + 1) * aPage)
  const rows = shown.map(({ employer, month }): Choice[] => {
    const press = pressFor(employer, view)
    // The signs are of the month to act on.
    if (month === undefined || period !== undefined)
      return [{ label: { name: shortened(employer.name) }, press }]
    return [{ ...signed(month, today, shortened(employer.name, 20)), press }]
  })
  const many = employers.length > foundByEye
  const head = heading(employers.length, period)
  const said = many ? { lines: [...head.lines, ...message('link:ask.search').lines] } : head
  return withChoices(said, ...rows, [
    ...turning(
      'status:employers',
      page,
      employers.length > (page + 1) * aPage,
      period && `:${period}${view.late ? ':late' : ''}`,
    ),
    { label: 'link:button.manage', press: 'link' },
  ])
}

function pressFor({ id }: LinkedEmployer, { period, late }: Wanted): string {
  return period === undefined ? `status:now:${id}` : `status:${late ? 'late' : 'see'}:${id}:${period}`
}

function heading(count: number, period: Period | undefined): Message {
  if (period !== undefined) return message(['status.chooseEmployerFor', { count, period: { period } }])
  return message(count === 1 ? 'status.onlyEmployer' : ['status.chooseEmployer', { count }], 'status.signs')
}

function viewOf(period: Period | undefined, late: boolean | undefined): MonthView {
  if (period === undefined) return { show: 'now' }
  return late ? { show: 'late', period } : { show: 'month', period, typed: true }
}

/** Employers whose name or code has every word that was typed. */
export function searched(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const step = stepIn(state, 'linking')
  const { period, late } = step?.at === 'linking.search' ? step : ({} as Wanted)
  const words = plainWords(text).split(' ').filter(Boolean)
  const found = facts.links.filter(({ name, code }) => {
    const searchedIn = plainWords(`${name} ${code}`)
    return words.length > 0 && words.every(word => searchedIn.includes(word))
  })
  const [only, ...more] = found
  if (!only) {
    const isQuestion = soundsLikeQuestion(text) || words.length > 4
    return isQuestion ? undefined : aside(state, message('link:search.none'))
  }
  if (more.length === 0) {
    const view = viewOf(period, late)
    return monthsOf(atDialogue(state, { at: 'home' }), facts, { employerId: only.id, view })
  }
  const rows = found
    .slice(0, aPage)
    .map((each): Choice[] => [
      { label: { name: shortened(each.name) }, press: pressFor(each, ofMonth(period, late)) },
    ])
  return stay(
    state,
    say(withChoices(message(['link:search.found', { count: found.length }]), ...rows, menuRow)),
  )
}
