// The program that reads one long schedule sent as JSON: see `adapters/http/api/schedule-job.ts`.
import { doOneJob } from './adapters/documents/file-process/limited-program.ts'
import { doScheduleJob } from './adapters/http/api/schedule-job.ts'

doOneJob(doScheduleJob)
