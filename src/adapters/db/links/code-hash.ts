// One-time codes are kept as a keyed hash over the row they belong to: a stolen table tells nothing of a million codes,
// and the code of one row is none of another.
import { timingSafeEqual } from 'node:crypto'
import type { Sealing } from '../sealing.ts'

export function codeHash({ index }: Sealing, rowId: string, code: string): Uint8Array<ArrayBuffer> {
  return index('linkCode', `${rowId}:${code}`)
}

const none = Buffer.alloc(32)

/** Constant time, also when there is nothing to compare with. */
export function isSameCode(
  sealing: Sealing,
  row: { readonly id: string; readonly codeHash: Uint8Array | null } | undefined,
  code: string,
): boolean {
  const given = codeHash(sealing, row?.id ?? '', code)
  const kept = row?.codeHash ?? null
  return timingSafeEqual(given, kept ?? none) && kept !== null
}
