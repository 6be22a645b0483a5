// The almanac of a country without public holidays: tests that are not about them name no day that is one.
import type { Almanac } from '../../src/app/calendar-of.ts'

export const noHolidays: Almanac = async () => new Map()
