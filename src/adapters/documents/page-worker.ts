// The thread that looks at one page somebody sent: what is in it can be hostile, and whatever it does it does here.
import { parentPort, workerData } from 'node:worker_threads'
import sharp from 'sharp'
import { lookAt } from './look-at.ts'

sharp.concurrency(1)
sharp.cache(false)

const { path } = workerData as { path: string }
parentPort?.postMessage(await lookAt(path))
