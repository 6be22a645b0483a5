// What the office finder says. Only confirmed details are shown; where some are missing, to telephone first.
import type { Weekday } from '../calendar/day.ts'
import { type DayOff, dayOff, type Holidays, weekendOf } from '../calendar/working-day.ts'
import {
  confirmedDetails,
  type Office,
  type OfficeHours,
  type OfficeNear,
  officesOf,
} from '../domain/office.ts'
import { type State, states } from '../domain/state.ts'
import type { Choice, Line, Message, Value } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import { partOfDay } from '../messages/render.ts'
import type { TextKey } from '../messages/text-key.ts'
import type { Facts } from './facts.ts'
import { stateName } from './registration-shown.ts'
import { menuRow } from './turn-result.ts'

const statesAPage = 8

/** Which state, in pages of eight; `lead` says why it is asked. */
export function whichState(page = 0, lead: TextKey = 'office:which'): Message {
  const shown = states.slice(page * statesAPage, (page + 1) * statesAPage)
  const buttons = shown.map(
    (state): Choice => ({ label: `forms:states.${state}`, press: `office:state:${state}` }),
  )
  const rows = buttons.flatMap((button, at) =>
    at % 2 === 0 ? [[button, ...buttons.slice(at + 1, at + 2)]] : [],
  )
  const other: Choice =
    page === 0
      ? { label: 'office:button.more', press: 'office:page:1' }
      : { label: 'office:button.earlier', press: 'office:page:0' }
  return withChoices(message(lead), ...rows, [other, ...menuRow])
}

/** Whether there is such a page of states. */
export function isPageOfStates(page: number): boolean {
  return Number.isInteger(page) && page >= 0 && page * statesAPage < states.length
}

export type OfficesThere = {
  readonly state: State
  readonly offices: readonly Office[]
  /** Those of a town; all of the state without it. */
  readonly ids?: readonly string[]
  readonly holidays: Holidays
}

/** The offices of a state or town as they stand, and whether today is a day on which offices there are closed. */
export function officesMessage({ state, offices, ids, holidays }: OfficesThere, { today }: Facts): Message {
  const there = officesOf(state, offices).filter(({ id }) => ids?.includes(id) ?? true)
  const told = there.filter(isTold)
  const others = there.filter(office => !isTold(office))
  const name = stateName(state)
  const lines: (Line | 'blank')[] = [
    { key: there.length === 0 ? 'office:none' : 'office:of', values: { state: name } },
    ...told.flatMap(linesOf),
    ...(others.length === 0 ? [] : unconfirmed(others)),
    'blank',
    { key: `office:weekend.${isFriday(state) ? 'friday' : 'saturday'}`, values: { state: name } },
    ...closedToday(dayOff(today, holidays)),
    ...(there.length > 0 && there.every(isComplete) ? [] : message('office:callFirst').lines),
    { key: 'office:source' },
  ]
  return withChoices({ lines }, below)
}

const below: readonly Choice[] = [{ label: 'office:button.otherState', press: 'office' }, ...menuRow]
const nearestShown = 3

/** The nearest of those whose position is known; undefined when none is. */
export function nearestMessage(near: readonly OfficeNear[], all: number): Message | undefined {
  const nearest = near.slice(0, nearestShown)
  if (nearest.length === 0) return undefined
  const known = near.length
  const lines: (Line | 'blank')[] = [
    { key: 'office:nearest.title', values: { known, all } },
    ...nearest.flatMap(({ office, km }): (Line | 'blank')[] => {
      const distance: Line = { key: 'office:nearest.distance', values: { km: shownKm(km) } }
      return [...linesOf(office), distance]
    }),
    'blank',
    ...(nearest.every(({ office }) => isComplete(office)) ? [] : message('office:callFirst').lines),
    { key: 'office:source' },
  ]
  return withChoices({ lines }, below)
}

function shownKm(km: number): string {
  return km < 10 ? km.toFixed(1) : String(Math.round(km))
}

function isTold(office: Office): boolean {
  return Object.keys(confirmedDetails(office)).length > 0
}

/** Nobody need ask anything before going there. */
function isComplete(office: Office): boolean {
  const { address, phones, hours } = confirmedDetails(office)
  return address !== undefined && phones !== undefined && hours !== undefined
}

function linesOf(office: Office): (Line | 'blank')[] {
  const { address, phones, fax, email, hours = [] } = confirmedDetails(office)
  return [
    'blank',
    { key: 'office:name', values: { name: { written: office.name } } },
    ...(address === undefined ? [] : [{ key: 'office:address', values: { address } } as const]),
    ...(phones === undefined
      ? []
      : [{ key: 'office:phones', values: { phones: { list: phones } } } as const]),
    ...(fax === undefined ? [] : [{ key: 'office:fax', values: { fax } } as const]),
    ...(email === undefined ? [] : [{ key: 'office:email', values: { email } } as const]),
    ...hours.map(hoursLine),
  ]
}

function unconfirmed(offices: readonly Office[]): (Line | 'blank')[] {
  const names: Value = { list: offices.map(({ name }) => ({ written: name })) }
  return ['blank', { key: 'office:unconfirmed', values: { names } }]
}

function hoursLine({ from, to, opens, closes }: OfficeHours): Line {
  const times = { opens: clock(opens), closes: clock(closes) }
  if (from === to) return { key: 'office:hours.oneDay', values: { day: dayName(from), ...times } }
  return { key: 'office:hours.days', values: { from: dayName(from), to: dayName(to), ...times } }
}

function dayName(day: Weekday): Value {
  return { text: `office:day.${day}` }
}

function clock(time: string): Value {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const shown = `${hour % 12 === 0 ? 12 : hour % 12}.${String(minute).padStart(2, '0')}`
  return { text: 'office:clock', values: { time: shown, part: { text: partOfDay(hour) } } }
}

function isFriday(state: State): boolean {
  return weekendOf(state).includes(5)
}

function closedToday(off: DayOff | undefined): Line[] {
  if (!off) return []
  if (off.kind === 'holiday' && off.name)
    return [{ key: 'office:closed.named', values: { name: { written: off.name } } }]
  return [{ key: `office:closed.${off.kind}` }]
}
