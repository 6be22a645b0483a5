// Makes pictures and documents in one thread of their own, one after the other: a slow drawing holds up no chat, and is
// stopped after a time. The thread is begun when it is first needed.
import { Worker } from 'node:worker_threads'
import type { Documents } from '../../app/documents.ts'
import type { Language } from '../../core/domain/language.ts'
import { editionOf } from './edition.ts'
import { limits } from './limits.ts'
import type { AllPictureTexts, MadeWhole, Recipe } from './make-document.ts'

export type DocumentJob = { readonly recipe: Recipe; readonly language: Language }
export type DocumentAnswer = { readonly made: MadeWhole } | { readonly error: string }

export type DocumentsSettings = {
  readonly texts: AllPictureTexts
  /** The longest that one may take. */
  readonly timeoutMs?: number
}

const program = new URL('./document-worker.ts', import.meta.url)

/** `stop` ends the thread; what is being made then is rejected. */
export function createDocuments(settings: DocumentsSettings): Documents & { stop: () => Promise<void> } {
  const { texts, timeoutMs = 20_000 } = settings
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  function begin(): Worker {
    const begun = new Worker(program, {
      workerData: { texts },
      resourceLimits: { maxOldGenerationSizeMb: limits.drawingMb },
    })
    begun.unref()
    return begun
  }

  async function makeNow(job: DocumentJob): Promise<MadeWhole> {
    worker ??= begin()
    try {
      return await answerOf(worker, job, timeoutMs)
    } catch (error) {
      if (!(error instanceof NotMade)) await stop()
      throw error
    }
  }

  async function stop(): Promise<void> {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }

  return {
    edition: editionOf(texts),
    make: (recipe, language) => {
      const made = last.then(() => makeNow({ recipe, language }))
      last = made.catch(() => {})
      return made
    },
    stop,
  }
}

/** The recipe cannot be made; the thread goes on. */
class NotMade extends Error {}

function answerOf(worker: Worker, job: DocumentJob, timeoutMs: number): Promise<MadeWhole> {
  const { promise, resolve, reject } = Promise.withResolvers<MadeWhole>()
  const timer = setTimeout(() => reject(new Error('it took too long to make')), timeoutMs)
  const heard = (answer: DocumentAnswer) =>
    'made' in answer ? resolve(answer.made) : reject(new NotMade(answer.error))
  const ended = () => reject(new Error('the thread that makes documents ended'))
  worker.on('message', heard).on('error', reject).on('exit', ended)
  worker.postMessage(job)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', heard).off('error', reject).off('exit', ended)
  })
}
