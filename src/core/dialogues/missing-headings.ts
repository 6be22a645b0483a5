// What a table may lack that a person can say instead.
import type { Finding } from '../domain/schedule-file/finding.ts'

const askable = ['employerCode', 'month']

/** The missing columns, when a person can say all of them; else undefined. */
export function askableIn({ code, expected }: Finding): readonly string[] | undefined {
  const missing = code === 'headingsMissing' ? String(expected).split(', ') : []
  return missing.length > 0 && missing.every(column => askable.includes(column)) ? missing : undefined
}
