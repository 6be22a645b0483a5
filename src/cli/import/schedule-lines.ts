// The schedule of a file, as the store keeps it.
import { createHash } from 'node:crypto'
import { checkFile } from '../../adapters/documents/check-file.ts'
import { type FileSchedule, scheduleOfFile } from '../../app/schedule-of-file.ts'
import { type Finding, UnreadableFile } from '../../core/domain/schedule-file/finding.ts'

/** The same lines again have the same key. */
export type CheckedSchedule = FileSchedule & { readonly sourceKey: string }

/** The schedule of a file without errors, else its errors: a schedule without some of its workers would be another one. */
export async function readSchedule(path: string): Promise<CheckedSchedule | readonly Finding[]> {
  const pieces: Uint8Array[] = []
  try {
    const report = await checkFile(path, { write: bytes => void pieces.push(bytes.slice()) })
    const bytes = Buffer.concat(pieces)
    const schedule = scheduleOfFile({ report }, bytes)
    if (!schedule.ok) return schedule.error
    return { ...schedule.value, sourceKey: `import ${createHash('sha256').update(bytes).digest('hex')}` }
  } catch (error) {
    if (error instanceof UnreadableFile) return [error.finding]
    throw error
  }
}
