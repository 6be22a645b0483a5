// The 12 digits of a worker as two small whole numbers, and what they say: whether they can be a MyKad number, and when
// its holder was born. `parseMyKad` is the rule; this is the same rule without text, for a million lines (tested equal).
import { birthPlace } from '../mykad-place.ts'
import { youngest } from '../worker.ts'

const longest = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const known = Uint8Array.from({ length: 100 }, (_, code) =>
  birthPlace(String(code).padStart(2, '0')) === undefined ? 0 : 1,
)

/**
 * Whether the number can be a MyKad number: `date` its first six digits, `rest` its last six. 29 February 1900 did not
 * exist but that of 2000 did, so every fourth year has one.
 */
export function isMyKad(date: number, rest: number): boolean {
  const month = Math.floor(date / 100) % 100
  const last = longest[month] ?? 0
  const day = date % 100
  if (day < 1 || day > last) return false
  if (month === 2 && day === 29 && Math.floor(date / 10000) % 4 !== 0) return false
  return known[Math.floor(rest / 10000)] === 1
}

/**
 * The month of birth, 'YYYY-MM' as months since year 0, for a number read in the contribution month `monthIndex`
 * (also months since year 0).
 */
export function birthMonth(date: number, monthIndex: number): number {
  const inCentury = Math.floor(date / 10000) * 12 + (Math.floor(date / 100) % 100) - 1
  const later = 2000 * 12 + inCentury
  return monthIndex - later >= youngest * 12 ? later : later - 1200
}

/** A table of identities already seen, with the line of each: 12 bytes a worker. */
export type SeenIdentities = {
  /**
   * The line that this identity was first seen on; 0 when it was not, and then it is remembered. Whoever counts months
   * apart adds a million for each to `rest`.
   */
  readonly firstLine: (date: number, rest: number, line: number) => number
}

/** An empty table; it grows by doubling. */
export function createSeenIdentities(): SeenIdentities {
  let size = 1 << 16
  let dates = new Int32Array(size)
  let rests = new Int32Array(size)
  let lines = new Int32Array(size)
  let held = 0

  function slotOf(date: number, rest: number): number {
    let slot = (Math.imul(date, 0x9e3779b1) ^ Math.imul(rest, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & (size - 1)
    while (lines[slot] !== 0 && (dates[slot] !== date || rests[slot] !== rest)) slot = (slot + 1) & (size - 1)
    return slot
  }

  function grow(): void {
    const old = { dates, rests, lines }
    size *= 2
    dates = new Int32Array(size)
    rests = new Int32Array(size)
    lines = new Int32Array(size)
    for (let from = 0; from < old.lines.length; from++) {
      if (old.lines[from] === 0) continue
      put(slotOf(old.dates[from] as number, old.rests[from] as number), from, old)
    }
  }

  function put(
    slot: number,
    from: number,
    old: { dates: Int32Array; rests: Int32Array; lines: Int32Array },
  ): void {
    dates[slot] = old.dates[from] as number
    rests[slot] = old.rests[from] as number
    lines[slot] = old.lines[from] as number
  }

  return {
    firstLine: (date, rest, line) => {
      const slot = slotOf(date, rest)
      const first = lines[slot] as number
      if (first !== 0) return first
      dates[slot] = date
      rests[slot] = rest
      lines[slot] = line
      if (++held * 2 > size) grow()
      return 0
    },
  }
}
