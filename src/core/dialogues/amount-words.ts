// Amounts of money as people put them into a sentence: "RM1,800", "3250.50", "3.2k". Dates and ages are taken out first.
import { parseMoney, type Sen, sen } from '../domain/money.ts'

const amount = /\b(rm|myr)? ?(\d{1,3}(?: \d{3})+|\d+)(\.\d{1,2})?(k)?\b/g

/** The amount meant in these plain words: one marked RM before others; undefined when there is none. In sen. */
export function amountIn(words: string): Sen | undefined {
  const found = [...words.matchAll(amount)].filter(([, , digits = '']) => digits.length <= 9)
  const chosen = found.find(([, marked]) => marked !== undefined) ?? found.find(isLarge) ?? found[0]
  if (!chosen) return undefined
  const [, , digits = '', cents = '', thousands] = chosen
  const read = parseMoney(`${digits}${cents}`)
  if (!read.ok) return undefined
  return thousands === undefined ? read.value : sen(read.value * 1000)
}

/** A wage or a payment seldom has fewer than three digits; a count of months or workers does. */
function isLarge([, , digits = '', , thousands]: RegExpExecArray): boolean {
  return digits.length >= 3 || thousands !== undefined
}
