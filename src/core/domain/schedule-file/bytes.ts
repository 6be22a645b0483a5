// Reading and writing single fields of a line as bytes: numbers right aligned, text left aligned, both padded.
import type { Field } from './layout.ts'

export const SPACE = 32
const ZERO = 48

/** What a field of a number can hold instead of one; numbers themselves are never negative. */
export const notNumber = {
  blank: -1,
  negative: -2,
  fraction: -3,
  characters: -4,
  aligned: -5,
} as const

/** The digits of a field, after zeros or spaces; one of `notNumber` when there is something else. */
export function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && bytes[at] === SPACE) at++
  if (at === end) return notNumber.blank
  let value = 0
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO
    if (digit < 0 || digit > 9) return reasonAt(bytes, start, end)
    value = value * 10 + digit
  }
  return value
}

/** As many digits as the field is long, nothing else; -1 when there is something else. */
export function digitsAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** The text of a field without the spaces around it; bytes over 127 as `decoded` gives them. */
export function textAt(bytes: Uint8Array, start: number, end: number): string {
  return decoded(bytes, start, end).trim()
}

/** Whether all of it is spaces. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== SPACE) return false
  return true
}

/** Puts digits into a field: right aligned, filled up with zeros. Throws a RangeError when they do not fit. */
export function putNumber(bytes: Uint8Array, field: Field, value: number): void {
  let rest = value
  for (let at = field.end - 1; at >= field.start; at--) {
    bytes[at] = ZERO + (rest % 10)
    rest = Math.floor(rest / 10)
  }
  if (rest > 0 || value < 0)
    throw new RangeError(`${value} does not fit into ${field.end - field.start} digits`)
}

/** Puts text into a field: left aligned, filled up with spaces, cut at its end; what is not ASCII becomes a `?`. */
export function putText(bytes: Uint8Array, field: Field, text: string): void {
  for (let at = field.start, from = 0; at < field.end; at++, from++) {
    const unit = from < text.length ? text.charCodeAt(from) : SPACE
    bytes[at] = unit >= SPACE && unit < 127 ? unit : 63
  }
}

function reasonAt(bytes: Uint8Array, start: number, end: number): number {
  const text = textAt(bytes, start, end)
  if (/^[-−(]/.test(text) || /-$/.test(text)) return notNumber.negative
  if (/^\d*[.,]\d+$/.test(text)) return notNumber.fraction
  return /^\d+$/.test(text) ? notNumber.aligned : notNumber.characters
}

/** UTF-8 where it is, else one letter a byte (Windows-1252 differs from this only in signs). */
function decoded(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  let high = false
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte > 127) high = true
    text += String.fromCharCode(byte)
  }
  if (!high) return text
  try {
    return decodeURIComponent(text.replace(/[%\u0080-\u00ff]/g, percent))
  } catch {
    return text
  }
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`
}
