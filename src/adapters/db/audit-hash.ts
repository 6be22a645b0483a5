// One link of the audit chain: SHA-256 over the previous link and the row as canonical JSON.
import { createHash } from 'node:crypto'
import type { Audit } from './generated/client.ts'

/** What the first row is chained to. */
export const firstHash = new Uint8Array(32)

export function auditHash(previousHash: Uint8Array, row: Audit): Uint8Array<ArrayBuffer> {
  const { id, at, actorKind, actorId, action, subjectKind, subjectId, detail } = row
  const content = [String(id), at.toISOString(), actorKind, actorId, action, subjectKind, subjectId, detail]
  const digest = createHash('sha256').update(previousHash).update(canonicalJson(content)).digest()
  return new Uint8Array(digest)
}

/** The same value gives the same text: keys are in order, nothing is spaced. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
}
