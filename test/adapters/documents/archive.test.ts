import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createArchiveOpener, createFileChecker } from '../../../src/adapters/documents/file-checker.ts'
import { zipOf } from '../../../src/adapters/documents/zip.ts'
import { loadFileTexts } from '../../../src/adapters/text/file-texts.ts'
import { combinedSample, textOf } from '../../core/domain/schedule-file/schedule-text.ts'
import { unzipped } from '../../support/unzipped.ts'
import { type Entry, zipWith } from '../../support/zip-with.ts'
import { fileWith, partsOf, pathIn, removeFiles, row, workbookWith } from './workbook-file.ts'

afterEach(removeFiles)

const open = createArchiveOpener()
const right = Buffer.from(textOf({}), 'latin1')

/** What comes of an archive: each file by its name with its bytes or the code of its finding, or why it is refused. */
async function opened(bytes: Uint8Array) {
  const out = pathIn('unpacked-')
  const result = await open(fileWith(bytes), out)
  if (result.kind === 'refused')
    return `refused: ${result.finding.code} ${result.finding.expected ?? ''}`.trim()
  return result.files.map(({ name, finding }, place) => [
    name,
    finding?.code ?? readFileSync(`${out}${place}`).toString('latin1'),
  ])
}

describe('an archive of payroll files', () => {
  it('gives each file in its order, whatever packed it and however its name is written', async () => {
    const packed = zipWith([
      { name: 'a.txt', content: right },
      { name: 'klien/Caf\u00e9 \u9648.csv', content: Buffer.from('satu;dua') },
    ])
    expect(await opened(packed)).toEqual([
      ['a.txt', right.toString('latin1')],
      ['klien/Caf\u00e9 \u9648.csv', 'satu;dua'],
    ])
    const pieces: Buffer[] = []
    for await (const piece of zipOf([{ name: 'b.txt', pieces: oneByOne(right) }]))
      pieces.push(Buffer.from(piece))
    expect(await opened(Buffer.concat(pieces))).toEqual([['b.txt', right.toString('latin1')]])
    expect(await unzipped(Buffer.concat(pieces))).toEqual({ 'b.txt': right.toString() })
  })

  it('passes over folders, hidden files, links, and what systems leave beside files', async () => {
    const link = { versionMadeBy: 3 << 8, attributes: (0o120777 << 16) >>> 0 }
    const packed = zipWith([
      { name: 'klien/' },
      { name: '__MACOSX/._a.txt', content: right },
      { name: 'klien/.hidden.txt', content: right },
      { name: '.git/a.txt', content: right },
      { name: 'klien/Thumbs.db', content: right },
      { name: 'rahsia.txt', content: Buffer.from('/etc/passwd'), ...link },
      { name: 'klien/a.txt', content: right },
    ])
    expect(await opened(packed)).toEqual([['klien/a.txt', right.toString('latin1')]])
  })

  it('never uses a name as a path', async () => {
    const names = ['../../keluar.txt', '/etc/keluar.txt', 'C:\\keluar.txt', '..\\keluar.txt', 'a\u0000b.txt']
    const packed = zipWith(names.map(name => ({ name, content: right })))
    expect(await opened(packed)).toHaveLength(names.length)
    const files = readdirSync(dirname(pathIn('upload')))
    expect(files.sort()).toEqual([
      'unpacked-0',
      'unpacked-1',
      'unpacked-2',
      'unpacked-3',
      'unpacked-4',
      'upload',
    ])
  })
})

describe('one bad file leaves the others alone', () => {
  const good: Entry = { name: 'betul.txt', content: right }
  it.each<[string, Entry, string]>([
    ['that is broken', { name: 'x.txt', content: right, raw: Buffer.from('ffffffff', 'hex') }, 'fileDamaged'],
    [
      'that is cut short',
      { name: 'x.txt', content: right, raw: deflateRawSync(right).subarray(0, 9) },
      'fileDamaged',
    ],
    ['whose bytes were changed', { name: 'x.txt', content: right, crc: 1 }, 'fileDamaged'],
    ['packed in a way nobody knows', { name: 'x.txt', content: right, method: 97 }, 'fileDamaged'],
    ['with a password', { name: 'x.txt', content: right, flags: 1 }, 'archiveLocked'],
  ])('%s', async (_what, bad, code) => {
    expect(await opened(zipWith([bad, good]))).toEqual([
      ['x.txt', code],
      ['betul.txt', right.toString('latin1')],
    ])
  })
})

describe('an archive is refused', () => {
  const zeros = deflateRawSync(Buffer.alloc(120 * 1024 * 1024))
  const bomb = { raw: zeros, content: Buffer.alloc(0) }
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ name: `${n}.txt`, content: right }))
  it.each<[string, Uint8Array, string]>([
    ['a bomb', zipWith([{ name: 'a.txt', ...bomb }]), 'archiveExpands 12'],
    [
      'a bomb in small parts',
      zipWith(
        Array.from({ length: 9 }, (_, n) => ({ name: `${n}`, raw: deflateRawSync(Buffer.alloc(2 << 20)) })),
      ),
      'archiveExpands 2',
    ],
    ['of 51 files', zipWith(many(51)), 'archiveTooMany 50'],
    ['of 10,000 entries', zipWith(many(10_000)), 'archiveTooMany 50'],
    ['with a password', zipWith([{ name: 'a.txt', content: right, flags: 1 }]), 'archiveLocked'],
    ['empty', zipWith([]), 'archiveEmpty'],
    ['of folders only', zipWith([{ name: 'a/' }, { name: '__MACOSX/' }]), 'archiveEmpty'],
    ['of another kind', Buffer.from('526172211a0700', 'hex'), 'fileArchive'],
  ])('%s', async (_what, bytes, refusal) => {
    expect(await opened(bytes)).toBe(`refused: ${refusal}`)
  })

  it('when its process needs too long', async () => {
    const quick = createArchiveOpener({ timeoutMs: 1 })
    expect(await quick(fileWith(zipWith(many(2))), pathIn('unpacked-'))).toMatchObject({
      kind: 'refused',
      finding: { code: 'fileStopped' },
    })
  })

  it('inside another one: it is no payroll file, and is not opened', async () => {
    const checker = createFileChecker({ textsOf: loadFileTexts })
    const out = pathIn('unpacked-')
    await open(fileWith(zipWith([{ name: 'dalam.zip', content: zipWith(many(2)) }, ...many(1)])), out)
    const event = await checker.run({ kind: 'check', path: `${out}0` })
    expect(event).toMatchObject({ kind: 'refused', finding: { code: 'fileArchive' } })
  })
})

it('an archive of strange names, or of very many files, is known as one before it is opened', async () => {
  const checker = createFileChecker({ textsOf: loadFileTexts })
  const strange = zipWith([{ name: '../../keluar.txt', content: right }])
  const many = zipWith(Array.from({ length: 10_000 }, (_, n) => ({ name: `${n}.txt` })))
  for (const bytes of [strange, many])
    expect(await checker.run({ kind: 'check', path: fileWith(bytes) })).toMatchObject({
      finding: { code: 'fileArchive' },
    })
})

it('a workbook is a ZIP too: what is in it tells them apart', async () => {
  const checker = createFileChecker({ textsOf: loadFileTexts })
  const workbook = await workbookWith(partsOf(row('Kod Majikan', 'No. K/P')), 'gaji')
  const archive = fileWith(
    zipWith([
      { name: 'gaji.xlsx', content: readFileSync(workbook) },
      { name: 'a.txt', content: Buffer.from(combinedSample) },
    ]),
  )
  expect(await checker.run({ kind: 'check', path: workbook })).toMatchObject({
    finding: { code: 'headingsMissing' },
  })
  expect(await checker.run({ kind: 'check', path: archive })).toMatchObject({
    finding: { code: 'fileArchive' },
  })
})

async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 100) yield bytes.subarray(from, from + 100)
}
