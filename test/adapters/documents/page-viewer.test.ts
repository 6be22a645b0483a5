import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from '../../../src/adapters/documents/look-at.ts'
import { pageViewer } from '../../../src/adapters/documents/page-viewer.ts'
import { pictureFault } from '../../../src/core/domain/enclosure.ts'
import { photoOf } from '../../support/pages.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function seen(bytes: Uint8Array | string) {
  const path = join(folder, 'sent')
  await writeFile(path, bytes)
  return lookAt(path)
}

async function faultOf(bytes: Uint8Array) {
  const look = await seen(bytes)
  return look.kind === 'picture' ? pictureFault(look.measured)?.code : look
}

function pdf(options: PDFKit.PDFDocumentOptions = {}, pages = 2): Promise<Buffer> {
  const document = new PDFDocument(options)
  for (let page = 1; page < pages; page++) document.addPage()
  document.text('Borang').end()
  return new Promise(resolve => {
    const parts: Buffer[] = []
    document.on('data', part => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)))
  })
}

test.each([
  ['a sharp photo', {}, undefined],
  ['a scan', { grain: false, width: 1654 }, undefined],
  ['a small photo, still legible', { width: 720 }, undefined],
  ['a photo that is a little soft', { blur: 1 }, undefined],
  ['a photo out of focus', { blur: 4 }, 'blurred'],
  ['a photo far out of focus', { blur: 12 }, 'blurred'],
  ['an empty sheet in a shadow', { empty: true }, 'blank'],
  ['an empty scan', { empty: true, grain: false }, 'blank'],
  ['a thumbnail', { width: 320 }, 'tooSmall'],
])('%s', async (_, look, fault) => {
  expect(await faultOf(await photoOf(look))).toBe(fault)
})

test('a picture is known by its content, in the formats that are shown everywhere', async () => {
  const page = sharp(await photoOf())
  for (const [format, mime] of [
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['jpeg', 'image/jpeg'],
  ] as const) {
    expect(await seen(await page.clone().toFormat(format).toBuffer())).toMatchObject({ mime })
  }
  expect(await seen(await page.clone().gif().toBuffer())).toEqual({ kind: 'fault', code: 'notPaper' })
  expect(await seen('Nama,Gaji\n')).toEqual({ kind: 'fault', code: 'notPaper' })
})

test('half a picture is damaged', async () => {
  const page = await photoOf()
  expect(await seen(page.subarray(0, page.length / 2))).toEqual({ kind: 'fault', code: 'pictureBroken' })
})

test('a PDF opens, or says why not', async () => {
  expect(await seen(await pdf())).toEqual({ kind: 'pdf', pages: 2 })
  expect(await seen(await pdf({ userPassword: 'rahsia' }))).toEqual({ kind: 'fault', code: 'pdfLocked' })
  expect(await seen('%PDF-1.7\nnothing more')).toEqual({ kind: 'fault', code: 'pdfBroken' })
})

test('it is looked at in a process of its own', async () => {
  const path = join(folder, 'page.jpg')
  await writeFile(path, await photoOf())
  expect(await pageViewer.look(path)).toMatchObject({ kind: 'picture', mime: 'image/jpeg' })
})
