// Finds payment card numbers in what people typed, and leaves the numbers of our own trade alone.
// A card is 13 to 19 digits that pass the Luhn check, written together or in groups.

/** From where to where in a text, in UTF-16 units, the end not included. */
export type Span = { readonly start: number; readonly end: number }

type Digits = Span & { readonly text: string }

/** Between the groups of one number: up to three spaces, dashes, dots or invisible marks, never a new line. */
const gap = /^[^\S\r\n]*(?:[-‐-―−._\p{Cf}][^\S\r\n]*)?$/u

/** How cards are printed: 4-4-4-4 with up to three more, 4-6-5 and 4-6-4. */
const printedGroups = /^(4 4 4 4( [1-3])?|4 6 [45])$/

/** Numbers of the trade in the forms they are written in; what overlaps one is a card only if it is printed like one. */
const tradeNumbers: readonly RegExp[] = [
  /(?:ACR|ECR)[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)/giu,
  /(?<!\d)\d{12}(?!\d)/gu,
  /(?<!\d)\d{6}[- ]\d{2}[- ]\d{4}(?!\d)/gu,
  /(?<!\d)\d{4} \d{2} \d{6}(?!\d)/gu,
  /(?<!\d)(?:(?:\+|00)?60[- ]?\(?0?\)?|0)\d{1,2}[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/gu,
  /(?<!\d)1[- ]?[378]00[- ]?\d{2}[- ]?\d{2}[- ]?\d{2}(?!\d)/gu,
]

/** Dates and amounts of money: no part of one is part of a card. */
const datesAndAmounts: readonly RegExp[] = [
  /(?<!\d)(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?!\d)/gu,
  /(?<!\d)\d{1,9}(?:,\d{3}){0,4}\.\d{2}(?!\d)/gu,
]

/** Where card numbers stand in a text. */
export function cardSpans(text: string): readonly Span[] {
  const plain = text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const groups = spansOf(plain, /\d+/g)
  const trade = tradeNumbers.flatMap(shape => spansOf(plain, shape))
  const others = datesAndAmounts.flatMap(shape => spansOf(plain, shape))
  const isCard = (run: readonly Digits[]) =>
    passesLuhn(run.map(group => group.text).join('')) &&
    !overlaps(run, others) &&
    (isPrinted(run) || !overlaps(run, trade))
  return groups.flatMap((group, index) =>
    runsFrom(groups, index, plain)
      .filter(isCard)
      .map(run => ({ start: group.start, end: run.at(-1)?.end ?? group.end })),
  )
}

function spansOf(text: string, shape: RegExp): readonly Digits[] {
  return [...text.matchAll(shape)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }))
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

function isPrinted(run: readonly Digits[]): boolean {
  return printedGroups.test(run.map(group => group.text.length).join(' '))
}

function overlaps(run: readonly Span[], spans: readonly Span[]): boolean {
  return spans.some(span => run.some(group => group.start < span.end && span.start < group.end))
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
