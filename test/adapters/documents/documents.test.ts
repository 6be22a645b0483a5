import { afterAll, describe, expect, test } from 'vitest'
import { createDocuments } from '../../../src/adapters/documents/documents.ts'
import { makeDocument } from '../../../src/adapters/documents/make-document.ts'
import { loadPictureTexts } from '../../../src/adapters/text/picture-texts.ts'
import type { Slip } from '../../../src/core/messages/attachment.ts'
import { everyState, plainSlip, slipOf } from './recipes.ts'

const texts = loadPictureTexts()
const documents = createDocuments({ texts })
afterAll(() => documents.stop())

async function bytesOf(made: Promise<{ bytes: unknown }>): Promise<Buffer> {
  return Buffer.from((await made).bytes as Uint8Array)
}

describe('the thread', () => {
  test('makes what is made without it', async () => {
    for (const recipe of [everyState, plainSlip]) {
      const made = await bytesOf(documents.make(recipe, 'en'))
      expect(made.equals((await makeDocument(recipe, 'en', texts)).bytes)).toBe(true)
    }
  })

  test('makes many asked for at once', async () => {
    const made = await Promise.all(['ms', 'en', 'ms'].map(each => documents.make(everyState, each as 'ms')))
    expect(made.map(({ kind, name }) => `${kind} ${name}`)).toEqual(Array(3).fill('photo Sahabat-status.png'))
  })

  test('goes on after a recipe that cannot be made', async () => {
    const broken = slipOf({ verifyUrl: `https://x/${'y'.repeat(4000)}` })
    await expect(documents.make(broken, 'ms')).rejects.toThrow()
    expect((await documents.make(plainSlip, 'ms')).kind).toBe('document')
  })
})

test('what takes too long is stopped while the rest of the process goes on, and the next is made', async () => {
  const impatient = createDocuments({ texts, timeoutMs: 4000 })
  const endless: Slip = slipOf({ employer: { code: 'A', name: 'சொல்'.repeat(2_000_000) } })
  let ticks = 0
  const ticking = setInterval(() => ticks++, 20)
  await expect(impatient.make(endless, 'ms')).rejects.toThrow(/too long|ended|memory/)
  clearInterval(ticking)
  expect(ticks).toBeGreaterThan(20)
  await impatient.stop()
  expect((await createDocumentsOnce()).kind).toBe('document')
})

async function createDocumentsOnce() {
  const fresh = createDocuments({ texts })
  try {
    return await fresh.make(plainSlip, 'ms')
  } finally {
    await fresh.stop()
  }
}

test('an edition changes with a text', () => {
  const other = { ...texts, ms: { ...texts.ms, specimen: 'CONTOH' } }
  expect(createDocuments({ texts }).edition).toBe(documents.edition)
  expect(createDocuments({ texts: other }).edition).not.toBe(documents.edition)
})
