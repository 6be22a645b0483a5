// The id of a demo row follows from what it is, so that a row written before is recognised and not written twice.
import { createHash } from 'node:crypto'

/** A UUID (version 8, made from a hash) of these names. */
export function demoId(...names: readonly string[]): string {
  const hex = createHash('sha256').update(names.join('\0')).digest('hex')
  const shape = /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/
  return hex.replace(shape, '$1-$2-8$3-8$4-$5')
}
