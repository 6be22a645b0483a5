// ETags: a hash of the representation. A change names the one it was made from, so that nothing is overwritten unseen.
import { createHash } from 'node:crypto'
import { Refused } from './refused.ts'

export function entityTag(representation: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(representation)).digest('base64url').slice(0, 27)}"`
}

/** Whether one of the tags of a header (or `*`) is this one; weak tags never are. */
export function names(header: string, tag: string): boolean {
  return header
    .split(',')
    .map(each => each.trim())
    .some(each => each === '*' || each === tag)
}

/** Refuses a change that names no representation, or not the current one. */
export function checkIfMatch(header: string | undefined, current: unknown): void {
  if (header === undefined) throw new Refused('ifMatchMissing')
  if (!names(header, entityTag(current))) throw new Refused('changedMeanwhile')
}
