// Whoever works on a file in a folder with a job that is busy for ever, for a test that kills it.
import { runJob } from '../../../src/adapters/documents/file-process/run-job.ts'
import { scratch } from '../../../src/adapters/documents/scratch.ts'

await scratch(async folder => {
  await folder.write('sent', Buffer.from('secret'))
  const onEvent = () => process.stdout.write('busy')
  await runJob(new URL('./busy-job.ts', import.meta.url), {}, { onEvent })
})
