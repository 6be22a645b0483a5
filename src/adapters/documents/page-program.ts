// The program that looks at one page somebody sent: what is in it can be hostile, and whatever it does it does here.
import sharp from 'sharp'
import type { PageSeen } from '../../app/check-page.ts'
import { doOneJob } from './file-process/limited-program.ts'
import { lookAt } from './look-at.ts'

sharp.concurrency(1)
sharp.cache(false)

doOneJob<{ path: string }, PageSeen>(({ path }) => lookAt(path))
