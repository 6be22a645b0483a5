// Finds payment card numbers in what people typed, and leaves the numbers of our own trade alone.
// A card is 13 to 19 digits that pass the Luhn check, written together or in groups.

/** From where to where in a text, in UTF-16 units, the end not included. */
export type Span = { readonly start: number; readonly end: number }

type Digits = Span & { readonly text: string }

/** Between the groups of one number: up to three spaces, dashes, dots or invisible marks, never a new line. */
const gap = /^[^\S\r\n]*(?:[-‐-―−._\p{Cf}][^\S\r\n]*)?$/u

/** How cards are printed: 4-4-4-4 with up to three more, 4-6-5 and 4-6-4. */
const printedGroups = /^(4 4 4 4( [1-4])?|4 6 [45]|4 4 4 [1-3])$/

/** Numbers of the trade in the forms they are written in; what overlaps one is a card only if it is printed like one. */
const tradeNumbers: readonly RegExp[] = [
  /(?:ACR|ECR)[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)/giu,
  /(?<!\d)\d{12}(?!\d)/gu,
  /(?<!\d)\d{6}[- ]\d{2}[- ]\d{4}(?!\d)/gu,
  /(?<!\d)\d{4} \d{2} \d{6}(?!\d)/gu,
  /(?<!\d)(?:(?:\+|00)?60[- ]?\(?0?\)?|0)\d{1,2}[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/gu,
  /(?<!\d)1[- ]?[378]00[- ]?\d{2}[- ]?\d{2}[- ]?\d{2}(?!\d)/gu,
  /(?<!\d)(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?!\d)/gu,
  /(?<!\d)\d{1,9}(?:,\d{3}){0,4}\.\d{2}(?!\d)/gu,
]

/** Where card numbers stand in a text. */
export function cardSpans(text: string): readonly Span[] {
  const plain = text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const groups = [...plain.matchAll(/\d+/g)].map(found => spanOf(found))
  const trade = tradeNumbers.flatMap(shape => [...plain.matchAll(shape)].map(found => spanOf(found)))
  return groups.flatMap((group, index) =>
    runsFrom(groups, index, plain)
      .filter(run => isCard(run, trade))
      .map(run => ({ start: group.start, end: run.at(-1)?.end ?? group.end })),
  )
}

function spanOf(found: RegExpExecArray): Digits {
  return { start: found.index, end: found.index + found[0].length, text: found[0] }
}

/** The runs of neighbouring groups that begin with this one and have 13 to 19 digits. */
function runsFrom(groups: readonly Digits[], first: number, text: string): readonly (readonly Digits[])[] {
  const runs: Digits[][] = []
  const run: Digits[] = []
  let length = 0
  for (const group of groups.slice(first, first + 19)) {
    const before = run.at(-1)
    const between = before === undefined ? '' : text.slice(before.end, group.start)
    length += group.text.length
    if (length > 19 || between.length > 3 || !gap.test(between)) break
    run.push(group)
    if (length >= 13) runs.push([...run])
  }
  return runs
}

function isCard(run: readonly Digits[], trade: readonly Span[]): boolean {
  if (!passesLuhn(run.map(group => group.text).join(''))) return false
  if (printedGroups.test(run.map(group => group.text.length).join(' '))) return true
  return !trade.some(number => run.some(group => group.start < number.end && number.start < group.end))
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
