// Which of the formats a file is in: by its first bytes, its first lines and its headings.
import type { Found } from '../../core/domain/schedule-file/finding.ts'
import type { TextFormat } from '../../core/domain/schedule-file/layout.ts'
import { recogniseText } from '../../core/domain/schedule-file/recognise-text.ts'
import type { LineEnd } from '../../core/domain/schedule-file/split-lines.ts'
import { delimiterOf } from './csv-rows.ts'
import { bytesOf, eightBitEncoding, type FileSource, narrowBytes, texts } from './file-bytes.ts'
import { type Encoding, kindOf } from './file-kind.ts'
import { limits } from './limits.ts'
import { refuse } from './refuse.ts'

/** `from`: where the file begins after its mark. `before`: what is said of the file as a whole. */
type Read = { readonly from: number; readonly before: readonly Found[] }

export type RecognisedText = Read & {
  readonly format: TextFormat
  readonly lineEnd: LineEnd
  readonly encoding: Encoding
}
type RecognisedCsv = Read & {
  readonly format: 'csv'
  readonly delimiter: string
  readonly encoding: Encoding | 'windows-1252'
}
export type RecognisedTable = RecognisedCsv | { readonly format: 'xlsx' }

/** Throws an UnreadableFile for any other file. */
export function recognise(source: FileSource): RecognisedText | RecognisedTable {
  const file = kindOf(source.head)
  if (file.kind === 'archive') {
    within(source, limits.tableBytes)
    return { format: 'xlsx' }
  }
  const { encoding, bom } = file
  const head = Buffer.concat([...narrowBytes([source.head.subarray(bom)], encoding)])
  const { format, lineEnd } = recogniseText(head)
  const before = encodingFindings(encoding, bom)
  if (format === undefined) return recogniseCsv(source, { encoding, from: bom, before })
  within(source, limits.textBytes)
  return { format, lineEnd, encoding, from: bom, before }
}

function recogniseCsv(source: FileSource, read: Read & { readonly encoding: Encoding }): RecognisedCsv {
  within(source, limits.tableBytes)
  const narrow = read.encoding === 'utf-8'
  const encoding = narrow ? eightBitEncoding(bytesOf(source.path, read.from)) : read.encoding
  const head = [...texts([source.head.subarray(read.from)], encoding)].join('')
  const delimiter = delimiterOf(head)
  if (delimiter === undefined) return refuse(oneLongLine(head) ?? { code: 'fileUnknown' })
  // A mark at the front of a table does no harm: spreadsheets write it.
  const before: readonly Found[] =
    encoding === 'windows-1252' ? [{ code: 'fileWindows1252', found: 'Windows-1252' }] : []
  return { format: 'csv', delimiter, encoding, from: read.from, before }
}

function oneLongLine(head: string): Found | undefined {
  const longest = Math.max(...head.split(/[\r\n]/).map(line => line.length))
  return longest > limits.cellLetters
    ? { code: 'cellTooLarge', found: longest, expected: limits.cellLetters }
    : undefined
}

function encodingFindings(encoding: Encoding, bom: number): readonly Found[] {
  if (encoding !== 'utf-8') return [{ code: 'fileUtf16', found: encoding.toUpperCase() }]
  return bom > 0 ? [{ code: 'fileBom' }] : []
}

function within({ size }: FileSource, most: number): void {
  const mb = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  if (size > most) refuse({ code: 'fileTooLarge', found: mb(size), expected: mb(most) })
}
