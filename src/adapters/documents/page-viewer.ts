// Looks at a page somebody sent, in a thread of its own with a limit on its memory and its time. One that is stopped by a
// limit is damaged or made to do harm, which comes to the same.
import { Worker } from 'node:worker_threads'
import type { PageSeen, PageViewer } from '../../app/check-page.ts'
import { limits } from './limits.ts'

const program = new URL('./page-worker.ts', import.meta.url)
const longestMs = 30_000

export const pageViewer: PageViewer = { look }

async function look(path: string): Promise<PageSeen> {
  const worker = new Worker(program, {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: limits.drawingMb },
  })
  const timer = setTimeout(() => void worker.terminate(), longestMs)
  try {
    return await seenBy(worker)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function seenBy(worker: Worker): Promise<PageSeen> {
  const stopped: PageSeen = { kind: 'fault', code: 'pictureBroken' }
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', error => {
      if (Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY') resolve(stopped)
      else reject(error)
    })
    worker.once('exit', () => resolve(stopped))
  })
}
