// What is looked at before a body is parsed as JSON.
import { isUtf8 } from 'node:buffer'

/** Deeper than any shape of ours. Of what nests without end, parsing alone would keep everybody waiting for seconds. */
const deepest = 32

const quote = 0x22
const backslash = 0x5c
/** `[` and `{`, `]` and `}`: of each pair the second is the first with this bit. */
const brace = 0x20

/** Whether the bytes are UTF-8, as JSON is, and nest no deeper than a request may. */
export function isSoundJson(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !isDeep(bytes)
}

function isDeep(bytes: Uint8Array): boolean {
  let depth = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === quote) at = endOfString(bytes, at)
    else if ((byte | brace) === 0x7b && ++depth > deepest) return true
    else if ((byte | brace) === 0x7d) depth--
  }
  return false
}

/** Where the quote is that ends the string which begins at `start`. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at
}
