// The thread that makes pictures and documents, one after the other, with the fonts it has read kept for the next.
import { parentPort, workerData } from 'node:worker_threads'
import sharp from 'sharp'
import type { DocumentAnswer, DocumentJob } from './documents.ts'
import { type AllPictureTexts, makeDocument } from './make-document.ts'

const { texts } = workerData as { texts: AllPictureTexts }
const tell = (answer: DocumentAnswer) => parentPort?.postMessage(answer)

// One core is enough: the others serve the chats.
sharp.concurrency(1)
sharp.cache(false)

parentPort?.on('message', async ({ recipe, language }: DocumentJob) => {
  try {
    tell({ made: await makeDocument(recipe, language, texts) })
  } catch (error) {
    tell({ error: error instanceof Error ? error.message : String(error) })
  }
})
