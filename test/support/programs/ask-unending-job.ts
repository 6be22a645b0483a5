// Whoever asks for a job that never ends, for a test that kills it.
import { runJob } from '../../../src/adapters/documents/file-process/run-job.ts'

await runJob(new URL('./unending-job.ts', import.meta.url), {})
