// Public holidays of Malaysia and its states as the package date-holidays knows them, worked out once a state and year.
// It reckons the days that hang on the moon and knows others for some years only: staff correct it.
import type { HolidaysTypes } from 'date-holidays'
import type { Almanac } from '../../app/calendar-of.ts'
import type { Day } from '../../core/calendar/day.ts'
import type { HolidayName } from '../../core/calendar/working-day.ts'
import type { State } from '../../core/domain/state.ts'
import { holidayName, isOfSomeStates } from './holiday-name.ts'

/** As ISO 3166-2:MY numbers them. */
const numbers: Readonly<Record<State, string>> = {
  johor: '01',
  kedah: '02',
  kelantan: '03',
  melaka: '04',
  negeriSembilan: '05',
  pahang: '06',
  pulauPinang: '07',
  perak: '08',
  perlis: '09',
  selangor: '10',
  terengganu: '11',
  sabah: '12',
  sarawak: '13',
  kualaLumpur: '14',
  labuan: '15',
  putrajaya: '16',
}

type Named = ReadonlyMap<Day, HolidayName>

const dayMs = 86_400_000

/** An almanac that remembers what it has worked out. The package is loaded when it is first asked: it is large. */
export function createAlmanac(): Almanac {
  const known = new Map<string, Promise<Named>>()
  const ofYear = (state: State | undefined, year: number) => {
    const key = `${state ?? ''} ${year}`
    const found = known.get(key) ?? holidaysOf(state, year)
    known.set(key, found)
    return found
  }
  return async (state, years) => {
    const named = await Promise.all(years.map(year => ofYear(state, year)))
    return new Map(named.flatMap(each => [...each]))
  }
}

async function holidaysOf(state: State | undefined, year: number): Promise<Named> {
  const { default: Holidays } = await import('date-holidays')
  const options = { languages: 'en', types: ['public'] } satisfies HolidaysTypes.Options
  const found =
    state === undefined
      ? new Holidays('MY', options).getHolidays(year).filter(({ name }) => !isOfSomeStates(name))
      : new Holidays('MY', numbers[state], options).getHolidays(year)
  return new Map(found.flatMap(each => daysOf(each).map(day => [day, holidayName(each)] as const)))
}

/** Those of the moon begin at the sunset before: their date is the day that is meant. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): readonly Day[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs))
  const dayAt = (place: number) => new Date(first + place * dayMs).toISOString().slice(0, 10) as Day
  return Array.from({ length: count }, (_, place) => dayAt(place))
}
